/** Areas: the codes of Statistics Sweden (SCB) and how they nest. */
@NullMarked
package org.lagesbild.risk.area;

import org.jspecify.annotations.NullMarked;
