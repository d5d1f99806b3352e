/** How long it takes until all is there again, after a loss of state and after a process was killed. */
@NullMarked
package org.lagesbild.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
