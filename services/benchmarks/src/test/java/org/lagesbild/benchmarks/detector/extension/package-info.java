/** What the 42 scenarios leave out: sparse, young, shifting, late and silent series, and truths of another form. */
@NullMarked
package org.lagesbild.benchmarks.detector.extension;

import org.jspecify.annotations.NullMarked;
