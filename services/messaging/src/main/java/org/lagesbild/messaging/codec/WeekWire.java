package org.lagesbild.messaging.codec;

import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.schemas.CategoryCount;

/** Weekly counts, kept for years. */
public final class WeekWire {

    private static final Function<WeekState, org.lagesbild.schemas.WeekState> STATE =
            Enums.byName(WeekState.class, org.lagesbild.schemas.WeekState.class);
    private static final Function<org.lagesbild.schemas.WeekState, WeekState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.WeekState.class, WeekState.class);

    public static final Wire<WeekCount, org.lagesbild.schemas.WeekCount> WIRE = Wire.of(
            org.lagesbild.schemas.WeekCount.class,
            org.lagesbild.schemas.WeekCount.SCHEMA$,
            WeekWire::toAvro,
            WeekWire::fromAvro);

    private WeekWire() {}

    private static org.lagesbild.schemas.WeekCount toAvro(WeekCount week) {
        return new org.lagesbild.schemas.WeekCount(
                STATE.apply(week.state()),
                week.missingFeed(),
                ReasonsWire.toList(week.reasons()),
                week.counts().stream()
                        .map(row -> new CategoryCount(row.category(), row.sector(), row.count()))
                        .toList());
    }

    private static WeekCount fromAvro(org.lagesbild.schemas.WeekCount avro) {
        return new WeekCount(
                STATE_OF.apply(avro.getState()),
                avro.getMissingFeed(),
                ReasonsWire.fromList(avro.getReasons()),
                avro.getCounts().stream()
                        .map(row -> new WeekCount.CategoryCount(row.getCategory(), row.getSector(), row.getCount()))
                        .toList());
    }
}
