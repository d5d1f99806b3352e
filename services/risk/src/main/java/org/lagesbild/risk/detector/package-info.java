/**
 * What is usual, and how unusual a week is: a discounted Gamma-Poisson dynamic model (level, slope, two annual
 * harmonics, overdispersion, robust updating, a guard band of weeks) with exact negative-binomial tails, and a CUSUM on
 * the same forecasts for slow rises. Pure functions of counts; {@link org.lagesbild.risk.detector.WeeklyDetector} is
 * where to start reading.
 */
@NullMarked
package org.lagesbild.risk.detector;

import org.jspecify.annotations.NullMarked;
