/** The 42 simulated scenarios on which detectors of the field are compared (after Noufaily et al. 2013), repeatable. */
@NullMarked
package org.lagesbild.benchmarks.detector.noufaily;

import org.jspecify.annotations.NullMarked;
