package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.evaluation.SeriesKey;

/** Judgements on the wire. */
public final class JudgementWire {

    private static final Function<JudgementAct, org.lagesbild.schemas.JudgementAct> ACT =
            Enums.byName(JudgementAct.class, org.lagesbild.schemas.JudgementAct.class);
    private static final Function<org.lagesbild.schemas.JudgementAct, JudgementAct> ACT_OF =
            Enums.byName(org.lagesbild.schemas.JudgementAct.class, JudgementAct.class);
    private static final Function<LevelReason, org.lagesbild.schemas.LevelReason> REASON =
            Enums.byName(LevelReason.class, org.lagesbild.schemas.LevelReason.class);
    private static final Function<org.lagesbild.schemas.LevelReason, LevelReason> REASON_OF =
            Enums.byName(org.lagesbild.schemas.LevelReason.class, LevelReason.class);

    public static final Wire<Judgement, org.lagesbild.schemas.Judgement> WIRE = Wire.of(
            org.lagesbild.schemas.Judgement.class,
            org.lagesbild.schemas.Judgement.SCHEMA$,
            JudgementWire::toAvro,
            JudgementWire::fromAvro);

    private JudgementWire() {}

    private static org.lagesbild.schemas.Judgement toAvro(Judgement judgement) {
        AcceptedSeries accepted = judgement.accepted();
        return new org.lagesbild.schemas.Judgement(
                judgement.episode(),
                judgement.municipality(),
                ACT.apply(judgement.act()),
                judgement.by(),
                judgement.at().toEpochMilli(),
                REASON.apply(accepted == null ? LevelReason.UNKNOWN : accepted.reason()),
                accepted == null ? "" : accepted.series().area(),
                accepted == null ? "" : accepted.series().category());
    }

    private static Judgement fromAvro(org.lagesbild.schemas.Judgement avro) {
        return new Judgement(
                avro.getEpisode(),
                avro.getMunicipality(),
                ACT_OF.apply(avro.getAct()),
                avro.getBy(),
                Instant.ofEpochMilli(avro.getAt()),
                accepted(avro));
    }

    private static @Nullable AcceptedSeries accepted(org.lagesbild.schemas.Judgement avro) {
        return avro.getAct() == org.lagesbild.schemas.JudgementAct.ACCEPT_LEVEL
                ? new AcceptedSeries(
                        new SeriesKey(avro.getArea(), avro.getCategory()), REASON_OF.apply(avro.getReason()))
                : null;
    }
}
