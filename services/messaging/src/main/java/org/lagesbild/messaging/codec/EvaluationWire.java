package org.lagesbild.messaging.codec;

import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.score.Term;
import org.lagesbild.schemas.ScoreTerm;

/** A municipality's tests of one midnight. */
public final class EvaluationWire {

    private static final Function<HarmKind, org.lagesbild.schemas.HarmKind> KIND =
            Enums.byName(HarmKind.class, org.lagesbild.schemas.HarmKind.class);

    public static final Wire<Evaluation, org.lagesbild.schemas.Evaluation> WIRE = Wire.of(
            org.lagesbild.schemas.Evaluation.class,
            org.lagesbild.schemas.Evaluation.SCHEMA$,
            EvaluationWire::toAvro,
            EvaluationWire::fromAvro);

    private EvaluationWire() {}

    private static org.lagesbild.schemas.Evaluation toAvro(Evaluation evaluation) {
        Evaluation.Moment moment = evaluation.moment();
        Evaluation.Scale scale = evaluation.scale();
        return new org.lagesbild.schemas.Evaluation(
                moment.municipality(),
                moment.day(),
                moment.revision(),
                moment.asOf(),
                scale.detector(),
                scale.level(),
                scale.tested(),
                scale.listedFrom(),
                evaluation.missing(),
                evaluation.missingBefore(),
                evaluation.tests().stream().map(TestWire::toAvro).toList(),
                evaluation.scores().stream().map(EvaluationWire::toAvro).toList(),
                evaluation.clusters().stream().map(ClusterWire::toAvro).toList());
    }

    private static Evaluation fromAvro(org.lagesbild.schemas.Evaluation avro) {
        return new Evaluation(
                new Evaluation.Moment(avro.getMunicipality(), avro.getDay(), avro.getRevision(), avro.getAsOf()),
                new Evaluation.Scale(avro.getDetector(), avro.getLevel(), avro.getTested(), avro.getListedFrom()),
                avro.getMissing(),
                avro.getMissingBefore(),
                avro.getTests().stream().map(TestWire::fromAvro).toList(),
                avro.getScores().stream().map(EvaluationWire::fromAvro).toList(),
                avro.getClusters().stream().map(ClusterWire::fromAvro).toList());
    }

    private static org.lagesbild.schemas.ScoreRecord toAvro(ScoreRecord score) {
        return new org.lagesbild.schemas.ScoreRecord(
                score.area(),
                score.inhabitants(),
                score.incidents(),
                score.weights(),
                score.terms().stream().map(EvaluationWire::toAvro).toList(),
                TestWire.shares(score.sectors()),
                score.sortKey());
    }

    private static ScoreRecord fromAvro(org.lagesbild.schemas.ScoreRecord avro) {
        return new ScoreRecord(
                avro.getArea(),
                avro.getInhabitants(),
                avro.getIncidents(),
                avro.getWeights(),
                avro.getTerms().stream().map(EvaluationWire::fromAvro).toList(),
                TestWire.sharesOf(avro.getSectors()),
                avro.getSortKey());
    }

    private static ScoreTerm toAvro(ScoreRecord.KindTerm kindTerm) {
        Term term = kindTerm.term();
        return new ScoreTerm(
                term.category(),
                KIND.apply(kindTerm.kind()),
                term.weight(),
                term.halfLife(),
                term.counted().observed(),
                term.counted().expected(),
                term.counted().incidents(),
                term.shrinkage().strength(),
                term.shrinkage().theta());
    }

    /** The variance between areas follows from the two numbers that are kept. */
    private static ScoreRecord.KindTerm fromAvro(ScoreTerm avro) {
        double between = Double.isInfinite(avro.getStrength()) ? 0 : avro.getPrior() / avro.getStrength();
        return new ScoreRecord.KindTerm(
                avro.getKind() == org.lagesbild.schemas.HarmKind.CRIME ? HarmKind.CRIME : HarmKind.CONCERN,
                new Term(
                        avro.getCategory(),
                        avro.getWeight(),
                        avro.getHalfLife(),
                        new Term.Counted(avro.getObserved(), avro.getExpected(), avro.getIncidents()),
                        new Shrinkage(avro.getPrior(), between, avro.getStrength())));
    }
}
