/** The mapping tables, for partners to fetch. */
@NullMarked
package org.lagesbild.analyst.mapping;

import org.jspecify.annotations.NullMarked;
