/**
 * The detector in the stream: one small state for each area and category, learnt from settled weeks alone, and held
 * against the newest days at each midnight. {@link org.lagesbild.risk.series.MunicipalityModels} is where states come
 * from, {@link org.lagesbild.risk.series.Evaluator} what is made of them.
 */
@NullMarked
package org.lagesbild.risk.series;

import org.jspecify.annotations.NullMarked;
