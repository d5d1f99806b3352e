package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.messaging.wire.Wire;

/** Switches on the wire. */
public final class SwitchWire {

    private static final Function<SwitchKind, org.lagesbild.schemas.SwitchKind> KIND =
            Enums.byName(SwitchKind.class, org.lagesbild.schemas.SwitchKind.class);
    private static final Function<org.lagesbild.schemas.SwitchKind, SwitchKind> KIND_OF =
            Enums.byName(org.lagesbild.schemas.SwitchKind.class, SwitchKind.class);
    private static final Function<SwitchReason, org.lagesbild.schemas.SwitchReason> REASON =
            Enums.byName(SwitchReason.class, org.lagesbild.schemas.SwitchReason.class);
    private static final Function<org.lagesbild.schemas.SwitchReason, SwitchReason> REASON_OF =
            Enums.byName(org.lagesbild.schemas.SwitchReason.class, SwitchReason.class);

    public static final Wire<Switch, org.lagesbild.schemas.Switch> WIRE = Wire.of(
            org.lagesbild.schemas.Switch.class,
            org.lagesbild.schemas.Switch.SCHEMA$,
            SwitchWire::toAvro,
            SwitchWire::fromAvro);

    private SwitchWire() {}

    private static org.lagesbild.schemas.Switch toAvro(Switch stopped) {
        return new org.lagesbild.schemas.Switch(
                KIND.apply(stopped.kind()),
                stopped.target(),
                REASON.apply(stopped.reason()),
                stopped.reference(),
                stopped.by(),
                stopped.since().toEpochMilli(),
                stopped.until().map(Instant::toEpochMilli).orElse(0L));
    }

    private static Switch fromAvro(org.lagesbild.schemas.Switch avro) {
        return new Switch(
                KIND_OF.apply(avro.getKind()),
                avro.getTarget(),
                REASON_OF.apply(avro.getReason()),
                avro.getReference(),
                avro.getBy(),
                Instant.ofEpochMilli(avro.getSince()),
                Optional.of(avro.getUntil()).filter(end -> end > 0).map(Instant::ofEpochMilli));
    }
}
