package org.lagesbild.risk.evaluation;

/**
 * What one kind of partner saw of it.
 *
 * @param reported in the last seven days
 * @param probability of what the sector alone saw in 28 days, were nothing unusual
 */
public record SectorShare(String sector, long reported, double probability) {}
