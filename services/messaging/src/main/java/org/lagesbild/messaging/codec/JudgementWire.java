package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.wire.Wire;

/** Judgements on the wire. */
public final class JudgementWire {

    private static final Function<JudgementAct, org.lagesbild.schemas.JudgementAct> ACT =
            Enums.byName(JudgementAct.class, org.lagesbild.schemas.JudgementAct.class);
    private static final Function<org.lagesbild.schemas.JudgementAct, JudgementAct> ACT_OF =
            Enums.byName(org.lagesbild.schemas.JudgementAct.class, JudgementAct.class);

    public static final Wire<Judgement, org.lagesbild.schemas.Judgement> WIRE = Wire.of(
            org.lagesbild.schemas.Judgement.class,
            org.lagesbild.schemas.Judgement.SCHEMA$,
            JudgementWire::toAvro,
            JudgementWire::fromAvro);

    private JudgementWire() {}

    private static org.lagesbild.schemas.Judgement toAvro(Judgement judgement) {
        return new org.lagesbild.schemas.Judgement(
                judgement.episode(),
                judgement.municipality(),
                ACT.apply(judgement.act()),
                judgement.by(),
                judgement.at().toEpochMilli());
    }

    private static Judgement fromAvro(org.lagesbild.schemas.Judgement avro) {
        return new Judgement(
                avro.getEpisode(),
                avro.getMunicipality(),
                ACT_OF.apply(avro.getAct()),
                avro.getBy(),
                Instant.ofEpochMilli(avro.getAt()));
    }
}
