package org.lagesbild.risk.alert;

import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * One area and category of an evaluation, as far as alerts depend on it. Only what was reported counts: what patrols
 * discover, and the place they discover it, never comes in here.
 *
 * @param evidence of the newest seven days
 * @param level at which a single test alarms
 * @param source whether the numbers can be held against the past at all
 */
public record Candidate(SeriesKey series, Evidence evidence, double level, Source source) {

    /**
     * @param reported incidents reported by the public, staff or sensors
     * @param independent a lower bound of those that cannot be the same incident
     * @param probability of that many or more, were nothing unusual
     * @param cusum whether slow rises add up to an alarm
     * @param sectors that see the rise on their own
     */
    public record Evidence(long reported, long independent, double probability, boolean cusum, int sectors) {}

    /**
     * @param missing a feed was silent, so that the count is a lower bound
     * @param weeks since its newest source was enrolled
     */
    public record Source(boolean missing, int weeks) {}
}
