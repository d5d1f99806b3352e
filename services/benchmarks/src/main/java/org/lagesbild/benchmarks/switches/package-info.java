/** How long it takes from an operator's command until what he stopped has stopped. */
@NullMarked
package org.lagesbild.benchmarks.switches;

import org.jspecify.annotations.NullMarked;
