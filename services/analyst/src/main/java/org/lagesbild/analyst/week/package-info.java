/** Weeks of which only counts are left, or that were counted elsewhere. */
@NullMarked
package org.lagesbild.analyst.week;

import org.jspecify.annotations.NullMarked;
