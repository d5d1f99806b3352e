@NullMarked
package org.lagesbild.analyst.view;

import org.jspecify.annotations.NullMarked;
