/** Events per second: reading alone, the pipeline, and the same windows by the DSL. */
@NullMarked
package org.lagesbild.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
