package org.lagesbild.publisher.recorded;

/**
 * Who told of a row, as one partner of the backbone.
 *
 * @param area in which it may publish, and is expected to be heard
 */
public record RecordedPartner(String id, String sector, String area) {}
