package org.lagesbild.risk.evaluation;

import java.util.List;

/**
 * All tests of one municipality at one local midnight. It is never rewritten: what a correction takes back comes as
 * another one of the same day, with the next revision.
 *
 * @param missing sorted categories for which an expected feed was silent in the seven days; that none of their series is
 *     listed says nothing
 * @param missingBefore the same of the seven days before those: their series have no count of fourteen days
 * @param tests sorted by series: those of which the last seven or fourteen days have a probability of at most
 *     {@link Scale#listedFrom()}, those that add up to a slow rise, and those that alarmed the day before
 * @param scores sorted by area
 * @param clusters sorted by category, at most one of each: neighbours that are unusual together
 */
public record Evaluation(
        Moment moment,
        Scale scale,
        List<String> missing,
        List<String> missingBefore,
        List<SeriesTest> tests,
        List<ScoreRecord> scores,
        List<Cluster> clusters) {

    public Evaluation {
        missing = List.copyOf(missing);
        missingBefore = List.copyOf(missingBefore);
        tests = List.copyOf(tests);
        scores = List.copyOf(scores);
        clusters = List.copyOf(clusters);
    }

    /**
     * @param day the local date that began, in days since 1970-01-01; windows end with the midnight before it
     * @param revision 0 by the tick
     * @param asOf UTC milliseconds: the midnight, or the received time of what was taken back
     */
    public record Moment(String municipality, int day, int revision, long asOf) implements Comparable<Moment> {

        /** In the order in which they were said of one municipality. */
        @Override
        public int compareTo(Moment other) {
            return day != other.day ? Integer.compare(day, other.day) : Integer.compare(revision, other.revision);
        }
    }

    /**
     * What the tests were made with.
     *
     * @param detector name and version, with its parameters
     * @param level of a single test of seven days
     * @param tested series that were tested, listed or not: chance is measured over all of them
     * @param listedFrom a tested series that is not listed has probabilities above this
     */
    public record Scale(String detector, double level, int tested, double listedFrom) {}
}
