/** Detectors of the field, written from their published formulas, to measure ours against. None is in the product. */
@NullMarked
package org.lagesbild.benchmarks.detector.yardstick;

import org.jspecify.annotations.NullMarked;
