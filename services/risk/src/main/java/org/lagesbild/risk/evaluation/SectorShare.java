package org.lagesbild.risk.evaluation;

/**
 * What one kind of partner saw of it.
 *
 * @param reported in the last seven days
 * @param probability of what the sector alone saw in 28 days, were nothing unusual
 * @param month what that follows from
 */
public record SectorShare(String sector, long reported, double probability, Month month) {

    /** Of which it was not kept what the probability follows from. */
    public SectorShare(String sector, long reported, double probability) {
        this(sector, reported, probability, Month.UNKNOWN);
    }

    /**
     * The sector's last 28 days.
     *
     * @param expected the sector's own part of what was expected
     * @param variance of the count, were nothing unusual
     */
    public record Month(long reported, double expected, double variance) {

        public static final Month UNKNOWN = new Month(0, 0, 0);
    }
}
