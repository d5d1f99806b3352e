package org.lagesbild.riskview;

/**
 * How one process of the rolling views runs.
 *
 * @param stateDirectory for checkpoints; the windows themselves are in memory
 * @param threads stream threads; one partition is never shared by two
 * @param standbys copies of the state in other processes, ready to take over; 0 where there is only one process
 */
public record RiskViewSettings(String stateDirectory, int threads, int standbys) {}
