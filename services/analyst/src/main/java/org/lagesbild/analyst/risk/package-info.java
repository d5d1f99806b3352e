/** What was said of an area at a midnight, with everything that it can be worked out from again. */
@NullMarked
package org.lagesbild.analyst.risk;

import org.jspecify.annotations.NullMarked;
