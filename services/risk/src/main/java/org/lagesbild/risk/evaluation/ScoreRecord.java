package org.lagesbild.risk.evaluation;

import java.util.List;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.Term;

/**
 * One area's score with everything it follows from, so that a reader can work it out by hand.
 *
 * @param incidents reported in 90 days; below 3 there is no score
 * @param weights version of the weight table
 * @param sectors the probability of what each saw in 28 days
 */
public record ScoreRecord(
        String area,
        long inhabitants,
        long incidents,
        int weights,
        List<KindTerm> terms,
        List<SectorShare> sectors,
        double sortKey) {

    public ScoreRecord {
        terms = List.copyOf(terms);
        sectors = List.copyOf(sectors);
    }

    /** Crime and concern are never summed. */
    public record KindTerm(HarmKind kind, Term term) {}
}
