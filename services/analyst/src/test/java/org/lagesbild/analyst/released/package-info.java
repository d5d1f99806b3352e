/** Who gets which figures, and how. */
@NullMarked
package org.lagesbild.analyst.released;

import org.jspecify.annotations.NullMarked;
