/** What may leave the circle of the weekly meeting: figures with noise, for readers of the released and for everybody. */
@NullMarked
package org.lagesbild.analyst.released;

import org.jspecify.annotations.NullMarked;
