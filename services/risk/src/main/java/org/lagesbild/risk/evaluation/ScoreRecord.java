package org.lagesbild.risk.evaluation;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.risk.score.AreaHistory;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.score.Bar;
import org.lagesbild.risk.score.Corroboration;
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

    /** Of a score; one below 3 incidents has no terms and stands last. */
    public static ScoreRecord of(AreaHistory area, AreaScore score, int weights, List<SectorShare> sectors) {
        if (score instanceof AreaScore.Scored scored) {
            List<KindTerm> terms = Stream.of(scored.crime(), scored.concern())
                    .flatMap(bar -> bar.terms().stream().map(term -> new KindTerm(bar.kind(), term)))
                    .toList();
            long incidents = scored.crime().incidents() + scored.concern().incidents();
            return new ScoreRecord(
                    area.area(), area.inhabitants(), incidents, weights, terms, sectors, scored.sortKey());
        }
        long few = score instanceof AreaScore.TooLittleData little ? little.incidents() : 0;
        return new ScoreRecord(area.area(), area.inhabitants(), few, weights, List.of(), sectors, 0);
    }

    /** The score again, from nothing but what stands here: equal to what it was made of. */
    public AreaScore score() {
        if (incidents < AreaScore.FEWEST) {
            return new AreaScore.TooLittleData(incidents);
        }
        TreeMap<String, Double> probabilities = new TreeMap<>();
        sectors.forEach(share -> probabilities.put(share.sector(), share.probability()));
        return AreaScore.of(
                bar(HarmKind.CRIME), bar(HarmKind.CONCERN), new Corroboration(probabilities), inhabitants, weights);
    }

    private Bar bar(HarmKind kind) {
        return new Bar(
                kind,
                terms.stream()
                        .filter(each -> each.kind() == kind)
                        .map(KindTerm::term)
                        .toList());
    }

    /** Crime and concern are never summed. */
    public record KindTerm(HarmKind kind, Term term) {}
}
