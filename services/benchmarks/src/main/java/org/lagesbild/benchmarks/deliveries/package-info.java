/** Whether alerts that pour in reach whoever subscribes, each once, whatever its endpoint does meanwhile. */
@NullMarked
package org.lagesbild.benchmarks.deliveries;

import org.jspecify.annotations.NullMarked;
