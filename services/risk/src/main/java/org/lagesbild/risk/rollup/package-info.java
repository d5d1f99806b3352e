/** Counties and riket: sums over what lies below them. */
@NullMarked
package org.lagesbild.risk.rollup;

import org.jspecify.annotations.NullMarked;
