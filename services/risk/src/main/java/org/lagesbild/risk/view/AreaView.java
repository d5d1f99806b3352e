package org.lagesbild.risk.view;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.evaluation.TestState;

/**
 * Everything known about one area as of one instant: the product's main output. Lists are sorted and hold no zero rows,
 * so that equal content is equal bytes.
 *
 * @param area the area's code, or {@code @clock/N} for the clock of partition N
 * @param edition year of the edition of the area's code
 * @param asOf received time of the last change, or hour of the last expiry, that moved a number
 * @param tick only in a clock record: the last hour that has begun; otherwise the epoch
 */
public record AreaView(
        String area,
        int edition,
        Instant asOf,
        Instant tick,
        Reasons reasons,
        List<Cell> cells,
        List<Marginal> marginals,
        List<Overlap> overlaps,
        List<Coverage> coverage,
        List<Expected> expected) {

    public static final String CLOCK = "@clock/";

    /** Before the code of a county or riket: what was reported no finer than that, without what lies below it. */
    public static final String OWN_PART = "@own/";

    public AreaView {
        cells = List.copyOf(cells);
        marginals = List.copyOf(marginals);
        overlaps = List.copyOf(overlaps);
        coverage = List.copyOf(coverage);
        expected = List.copyOf(expected);
    }

    /** A view of which nothing is expected: above the municipality, and of a clock. */
    public AreaView(
            String area,
            int edition,
            Instant asOf,
            Instant tick,
            Reasons reasons,
            List<Cell> cells,
            List<Marginal> marginals,
            List<Overlap> overlaps,
            List<Coverage> coverage) {
        this(area, edition, asOf, tick, reasons, cells, marginals, overlaps, coverage, List.of());
    }

    /** The clock of one partition, as a record beside its views. */
    public static AreaView clock(int partition, Instant asOf, Instant tick) {
        return new AreaView(CLOCK + partition, 0, asOf, tick, Reasons.NONE, List.of(), List.of(), List.of(), List.of());
    }

    public boolean isClock() {
        return area.startsWith(CLOCK);
    }

    /**
     * Counts of one category (a group above the municipality) reported by one sector.
     *
     * @param counts by slot, in the order of {@code org.lagesbild.risk.window.Slot}
     */
    public record Cell(String code, String sector, Counts counts) {}

    /**
     * Counts of one group by one value of another dimension.
     *
     * @param counts current count of each window, 24 h to 365 d
     */
    public record Marginal(String group, Dimension dimension, String code, Counts counts) {}

    /**
     * How many incidents of one category (a group above the municipality) may be the same as one that another partner
     * told of, in the same area and hour (or day): at most the sum of the cells, at least that less this. None of whole
     * weeks a year back.
     *
     * @param counts by slot, as in a cell
     */
    public record Overlap(String code, Counts counts) {}

    /**
     * One expected partner; above the municipality how many partners of a sector stand in one state.
     *
     * @param partner the partner's id, or the sector above the municipality
     * @param lastHeardDay local date as days since 1970-01-01; 0 where never
     */
    public record Coverage(String partner, CoverageState state, int lastHeardDay, int partners) {}

    /**
     * What one category was expected to bring in seven whole days, and how far what was reported lies from it; only up to
     * the municipality, and of what was ever reported there.
     *
     * @param reported in the seven days, without what was discovered
     */
    public record Expected(String code, TestState state, long reported, Usual usual) {}

    /**
     * @param expected incidents, to three digits
     * @param low from here to {@code high} lie 95 of 100 such weeks
     * @param probability of that many reports or more, were nothing unusual; to three digits
     * @param noticed the smallest count that would have been noticed
     */
    public record Usual(double expected, long low, long high, double probability, long noticed) {

        /** Nothing can be said. */
        public static final Usual UNKNOWN = new Usual(0, 0, 0, 1, 0);
    }
}
