/**
 * What is said of a municipality when its evaluation, an hour or a person comes: pure functions from its book as it was to
 * the book as it is and the alerts to be said. {@link org.lagesbild.alerts.episode.DailyStep} is where to start reading.
 */
@NullMarked
package org.lagesbild.alerts.episode;

import org.jspecify.annotations.NullMarked;
