/** Tests of the mapping tables as they are served. */
@NullMarked
package org.lagesbild.analyst.mapping;

import org.jspecify.annotations.NullMarked;
