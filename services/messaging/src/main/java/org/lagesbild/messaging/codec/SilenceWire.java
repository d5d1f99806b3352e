package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.silence.SilenceReason;
import org.lagesbild.messaging.wire.Wire;

/** Silences on the wire. */
public final class SilenceWire {

    private static final Function<SilenceReason, org.lagesbild.schemas.SilenceReason> REASON =
            Enums.byName(SilenceReason.class, org.lagesbild.schemas.SilenceReason.class);
    private static final Function<org.lagesbild.schemas.SilenceReason, SilenceReason> REASON_OF =
            Enums.byName(org.lagesbild.schemas.SilenceReason.class, SilenceReason.class);

    public static final Wire<Silence, org.lagesbild.schemas.Silence> WIRE = Wire.of(
            org.lagesbild.schemas.Silence.class,
            org.lagesbild.schemas.Silence.SCHEMA$,
            SilenceWire::toAvro,
            SilenceWire::fromAvro);

    private SilenceWire() {}

    private static org.lagesbild.schemas.Silence toAvro(Silence silence) {
        return new org.lagesbild.schemas.Silence(
                silence.id(),
                silence.areas(),
                silence.category(),
                REASON.apply(silence.reason()),
                silence.reference(),
                silence.by(),
                silence.since().toEpochMilli(),
                silence.until().toEpochMilli());
    }

    private static Silence fromAvro(org.lagesbild.schemas.Silence avro) {
        return new Silence(
                avro.getId(),
                avro.getAreas(),
                avro.getCategory(),
                REASON_OF.apply(avro.getReason()),
                avro.getReference(),
                avro.getBy(),
                Instant.ofEpochMilli(avro.getSince()),
                Instant.ofEpochMilli(avro.getUntil()));
    }
}
