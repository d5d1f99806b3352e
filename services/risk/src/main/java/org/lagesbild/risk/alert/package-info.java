/**
 * From tests to alerts: which unusual weeks are shown, how few at a time, and the life of an episode. Pure functions of
 * what was evaluated; {@link org.lagesbild.risk.alert.EpisodeRules} is where to start reading.
 */
@NullMarked
package org.lagesbild.risk.alert;

import org.jspecify.annotations.NullMarked;
