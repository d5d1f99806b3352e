/** Areas through a lens: what concerned the settings of the young, of the old or of businesses. */
@NullMarked
package org.lagesbild.analyst.lens;

import org.jspecify.annotations.NullMarked;
