package org.lagesbild.risk.evaluation;

import java.util.List;

/**
 * Areas of one municipality, side by side, that together brought more of a category than was expected of them. It is the one
 * that stands out most of all that were looked at, and its probability takes account of how many those were.
 *
 * @param ratio by how much the logarithm of the likelihood rises where these areas have a rate of their own
 * @param sourceWeeks whole weeks since the newest source of the category was enrolled
 * @param parts sorted by area
 */
public record Cluster(String category, Window window, double ratio, Chance chance, int sourceWeeks, List<Part> parts) {

    /** Nights, at least, from one cluster by chance to the next, for any rule to be allowed to alarm. */
    public static final int SHORTEST_RECURRENCE = 100;

    public Cluster {
        parts = List.copyOf(parts);
    }

    /**
     * All of its areas together.
     *
     * @param days whole ones, before the midnight
     * @param seen what was reported; what two partners tell of the same hour may be one incident, in whichever of the areas
     */
    public record Window(int days, TestedCount.Seen seen, double expected) {}

    /**
     * @param probability that chance alone brings anything that stands out as much, in one night and category
     * @param replicates that it was estimated from
     * @param looks zones and windows that it was the most outstanding of
     */
    public record Chance(double probability, int replicates, int looks) {

        /** How many nights pass on average until chance alone brings one. */
        public double recurrenceDays() {
            return 1 / probability;
        }
    }

    /** What one area brought in the window, and was expected to. */
    public record Part(String area, long reported, double expected) {}

    /** The areas' codes, sorted. */
    public List<String> areas() {
        return parts.stream().map(Part::area).toList();
    }

    /** How many times as many as expected. */
    public double relativeRisk() {
        return window.seen().reported() / window.expected();
    }
}
