package org.lagesbild.analyst.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.risk.ScoreBody.BarBody;
import org.lagesbild.analyst.risk.ScoreBody.BesideBody;
import org.lagesbild.analyst.risk.ScoreBody.CorroborationBody;
import org.lagesbild.analyst.risk.ScoreBody.LevelBody;
import org.lagesbild.analyst.risk.ScoreBody.State;
import org.lagesbild.analyst.risk.ScoreBody.TermBody;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.score.AreaScore.Scored;
import org.lagesbild.risk.score.Bar;
import org.lagesbild.risk.score.Corroboration;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.score.Term;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Makes the body of a score: with all sums for who may read every category, and of terms alone for who may not. Pure. */
final class ScoreComposer {

    private final Taxonomy taxonomy;
    private final HarmWeights weights;

    ScoreComposer(Taxonomy taxonomy, HarmWeights weights) {
        this.taxonomy = taxonomy;
        this.weights = weights;
    }

    ScoreBody body(Area area, DisclosedEvaluation told) {
        if (area.level() == AreaLevel.DESO) {
            return bare(area, State.NOT_SCORED, null, List.of());
        }
        return told.whole()
                .map(whole -> whole(area, whole))
                .orElseGet(() -> told.score().terms().isEmpty()
                        ? bare(area, State.TOO_LITTLE_DATA, null, List.of())
                        : bare(area, State.SCORED, null, own(told)));
    }

    private static ScoreBody bare(Area area, State state, @Nullable Long incidents, List<BarBody> bars) {
        return new ScoreBody(state, area.population(), area.populationYear(), incidents, null, null, bars, null);
    }

    /** Sums would have the name of a score and not be one. */
    private List<BarBody> own(DisclosedEvaluation told) {
        int version = told.method().map(DisclosedEvaluation.Method::weights).orElse(0);
        return Stream.of(HarmKind.CRIME, HarmKind.CONCERN)
                .map(kind -> new BarBody(
                        kind,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        told.score().terms().stream()
                                .filter(each -> each.kind() == kind)
                                .map(each -> term(each.term(), version, null))
                                .toList()))
                .toList();
    }

    private ScoreBody whole(Area area, DisclosedEvaluation.Whole whole) {
        Optional<ScoreRecord> found = whole.score();
        long incidents = found.map(ScoreRecord::incidents).orElse(0L);
        if (found.isEmpty() || !(found.get().score() instanceof Scored scored)) {
            return bare(area, State.TOO_LITTLE_DATA, incidents, List.of());
        }
        @Nullable
        Scored municipality = whole.municipality()
                .map(ScoreRecord::score)
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .orElse(null);
        return new ScoreBody(
                State.SCORED,
                scored.inhabitants(),
                area.populationYear(),
                incidents,
                found.get().sortKey(),
                scored.sortedBy(),
                Stream.of(scored.crime(), scored.concern())
                        .map(bar -> bar(bar, scored, municipality))
                        .toList(),
                corroboration(scored.corroboration(), found.get()));
    }

    private BarBody bar(Bar bar, Scored scored, @Nullable Scored municipality) {
        Shrinkage.Interval interval = bar.levelInterval(scored.inhabitants());
        return new BarBody(
                bar.kind(),
                bar.incidents(),
                bar.usual(),
                bar.excess(),
                bar.change(),
                bar.urgency(),
                new LevelBody(bar.level(scored.inhabitants()), interval.low(), interval.high()),
                municipality == null ? null : beside(bar.kind(), scored, municipality),
                bar.terms().stream()
                        .map(term -> term(term, scored.weightsVersion(), bar.share(term)))
                        .toList());
    }

    private static @Nullable BesideBody beside(HarmKind kind, Scored scored, Scored municipality) {
        Bar its = kind == HarmKind.CRIME ? municipality.crime() : municipality.concern();
        double level = its.level(municipality.inhabitants());
        if (!(level > 0)) {
            return null;
        }
        AreaScore.Comparison comparison = scored.beside(kind, level);
        return new BesideBody(
                level,
                comparison.ratio(),
                comparison.interval().low(),
                comparison.interval().high());
    }

    private TermBody term(Term term, int version, @Nullable Double share) {
        Shrinkage.Interval interval = term.interval();
        return new TermBody(
                term.category(),
                taxonomy.groupOf(term.category()),
                severity(term, version),
                term.weight(),
                term.halfLife(),
                term.counted().incidents(),
                term.counted().observed(),
                term.counted().expected(),
                term.shrinkage().strength(),
                term.shrinkage().theta(),
                term.ratio(),
                interval.low(),
                interval.high(),
                term.usual(),
                term.excess(),
                term.burden(),
                share);
    }

    private @Nullable Integer severity(Term term, int version) {
        Optional<HarmWeight> weight = weights.find(term.category()).filter(any -> version == weights.version());
        return weight.isPresent() ? weight.get().severity().number() : null;
    }

    private static CorroborationBody corroboration(Corroboration joint, ScoreRecord score) {
        return new CorroborationBody(
                SectorBody.of(score.sectors()),
                joint.sectors(),
                joint.fisher(),
                joint.degreesOfFreedom(),
                joint.probability(),
                joint.bonus());
    }
}
