package org.lagesbild.risk.evaluation;

import java.util.List;

/**
 * One area and category at one midnight. Only what was reported is tested; what patrols discover is shown beside it.
 *
 * @param week the last seven whole local days
 * @param burst the last whole local day
 * @param fortnight the last fourteen whole local days; {@link TestedCount#NONE} where an expected feed was silent in the
 *     earlier seven
 * @param discovered in the seven days
 * @param sectors sorted; those that reported it in 28 days
 */
public record SeriesTest(
        SeriesKey series,
        TestState state,
        TestedCount week,
        TestedCount burst,
        TestedCount fortnight,
        Month month,
        long discovered,
        List<SectorShare> sectors,
        Model model) {

    public SeriesTest {
        sectors = List.copyOf(sectors);
    }

    /**
     * The last 28 whole days, and what slow rises add up to.
     *
     * @param ratio reported to expected, shrunken to the parent's
     */
    public record Month(long reported, double expected, Ratio ratio, Slow slow) {}

    /**
     * @param low of the 90 % interval
     * @param prior ratio that it is shrunken to
     * @param strength how many expected incidents that is worth; 0 where it was not kept
     */
    public record Ratio(double value, double low, double high, double prior, double strength) {

        public static final Ratio NONE = new Ratio(1, 0, 0);

        /** Of which it was not kept what it was shrunken by. */
        public Ratio(double value, double low, double high) {
            this(value, low, high, 1, 0);
        }
    }

    /** @param cusum as of the last closed week */
    public record Slow(double cusum, boolean alarm) {

        public static final Slow NONE = new Slow(0, false);
    }

    /**
     * @param absorbed weeks that the model has learnt
     * @param sourceWeeks whole weeks since the newest source of the category was enrolled
     * @param acceptedWeek the last of the weeks that a person accepted as the new usual ones; 0 where nobody did
     */
    public record Model(int absorbed, int sourceWeeks, int acceptedWeek) {

        /** Nobody accepted any weeks. */
        public Model(int absorbed, int sourceWeeks) {
            this(absorbed, sourceWeeks, 0);
        }
    }
}
