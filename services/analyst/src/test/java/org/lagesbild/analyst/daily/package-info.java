@NullMarked
package org.lagesbild.analyst.daily;

import org.jspecify.annotations.NullMarked;
