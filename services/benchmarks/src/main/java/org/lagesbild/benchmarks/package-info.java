@NullMarked
package org.lagesbild.benchmarks;

import org.jspecify.annotations.NullMarked;
