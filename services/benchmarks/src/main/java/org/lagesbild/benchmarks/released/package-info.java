/** What attacks find in released views, and what the views are still good for. */
@NullMarked
package org.lagesbild.benchmarks.released;

import org.jspecify.annotations.NullMarked;
