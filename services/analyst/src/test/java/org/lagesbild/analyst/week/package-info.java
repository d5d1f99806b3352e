@NullMarked
package org.lagesbild.analyst.week;

import org.jspecify.annotations.NullMarked;
