/** What all aggregates are made of. */
@NullMarked
package org.lagesbild.risk.change;

import org.jspecify.annotations.NullMarked;
