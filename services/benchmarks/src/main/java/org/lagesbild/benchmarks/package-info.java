/** Measurements of the whole house, by name: see {@link org.lagesbild.benchmarks.Benchmarks}. */
@NullMarked
package org.lagesbild.benchmarks;

import org.jspecify.annotations.NullMarked;
