/** A house to measure: a broker and a registry of its own, partners, reports, and what can be seen from outside. */
@NullMarked
package org.lagesbild.benchmarks.house;

import org.jspecify.annotations.NullMarked;
