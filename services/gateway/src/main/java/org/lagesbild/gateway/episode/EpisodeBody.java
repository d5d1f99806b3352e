package org.lagesbild.gateway.episode;

import io.micronaut.serde.annotation.Serdeable;
import org.lagesbild.risk.alert.EpisodeState;

/**
 * What a publisher is told of an alert.
 *
 * @param id by which those who read alerts find it
 * @param state where its episode stands
 */
@Serdeable
public record EpisodeBody(String id, EpisodeState state) {}
