package org.lagesbild.standalone.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.time.Stockholm;

/** Local days, both included; without a bound on a side where it is null. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ALL = new Period(null, null);

    Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalStateException("--to lies before --from");
        }
    }

    boolean bounded() {
        return from != null || to != null;
    }

    boolean holds(Incident incident) {
        Instant at = incident.occurredAt();
        return (from == null || !at.isBefore(midnight(from))) && (to == null || at.isBefore(midnight(to.plusDays(1))));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
