package org.lagesbild.messaging.disclosure;

import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SeriesTest;

/**
 * What one reader may be told of what was said of an area at one midnight. Outputs are made of this and not of the
 * evaluation itself.
 *
 * @param day the local date that began, in days since 1970-01-01
 * @param whole what depends on all categories; empty for a reader who lacks one
 * @param method what tests and scores were made with; empty where this reader is told of none
 * @param missing sorted categories of which a feed was silent
 * @param score the terms that may be told
 * @param tests sorted by series
 */
public record DisclosedEvaluation(
        String area,
        int day,
        Optional<Whole> whole,
        Optional<Method> method,
        List<String> missing,
        Terms score,
        List<SeriesTest> tests) {

    public DisclosedEvaluation {
        missing = List.copyOf(missing);
        tests = List.copyOf(tests);
    }

    /**
     * @param tested series, listed or not
     * @param score with its sums; empty where nothing was reported in 90 days
     * @param municipality its score, to hold the area's beside; empty where it is the area, or may not be read
     */
    public record Whole(
            Evaluation.Moment moment, int tested, Optional<ScoreRecord> score, Optional<ScoreRecord> municipality) {}

    /**
     * @param level of a single test of seven days
     * @param listedFrom a tested series that is not listed has a probability above this
     * @param weights version of the weight table
     */
    public record Method(String detector, double level, double listedFrom, int weights) {}

    /** @param terms none where the reader's own categories had fewer than 3 incidents in 90 days */
    public record Terms(List<ScoreRecord.KindTerm> terms) {

        static final Terms NONE = new Terms(List.of());

        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /** Whether nothing was left out. */
    public boolean complete() {
        return whole.isPresent();
    }

    static DisclosedEvaluation nothing(String area, int day) {
        return new DisclosedEvaluation(area, day, Optional.empty(), Optional.empty(), List.of(), Terms.NONE, List.of());
    }
}
