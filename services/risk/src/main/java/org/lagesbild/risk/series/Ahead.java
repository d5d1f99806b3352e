package org.lagesbild.risk.series;

import org.lagesbild.risk.detector.Forecast;

/**
 * What was expected of a week by all that was learnt until the guard before it.
 *
 * @param young whether the model was too young then for the week to count in a slow rise
 */
public record Ahead(Forecast forecast, boolean young) {}
