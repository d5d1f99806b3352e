package org.lagesbild.risk.evaluation;

/**
 * A count held against its forecast, with what is needed to say how unusual it was and what would have been.
 *
 * @param seen what was counted
 * @param expected incidents
 * @param range in which 95 of 100 such windows lie
 * @param probability of that many or more, were nothing unusual
 * @param alarmCount the smallest count that would have been noticed
 * @param variance of the count, were nothing unusual: with {@code expected} all that probability and range follow from; 0
 *     where it was not kept
 */
public record TestedCount(
        Seen seen, double expected, Range range, double probability, long alarmCount, double variance) {

    /** Nothing was counted, and nothing was tested. */
    public static final TestedCount NONE = new TestedCount(new Seen(0, 0), 0, new Range(0, 0), 1, 0);

    /** Of which it was not kept how far such counts scatter. */
    public TestedCount(Seen seen, double expected, Range range, double probability, long alarmCount) {
        this(seen, expected, range, probability, alarmCount, 0);
    }

    /** Whether it was held against anything: else that nothing unusual is seen says nothing. */
    public boolean tested() {
        return alarmCount > 0;
    }

    /**
     * @param reported incidents by the public, staff or sensors
     * @param independent lower bound of those that cannot be the same incident
     */
    public record Seen(long reported, long independent) {}

    /** Both ends belong to it. */
    public record Range(long low, long high) {}
}
