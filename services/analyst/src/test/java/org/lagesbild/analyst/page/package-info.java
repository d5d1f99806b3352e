@NullMarked
package org.lagesbild.analyst.page;

import org.jspecify.annotations.NullMarked;
