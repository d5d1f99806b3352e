package org.lagesbild.analyst.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.web.problem.ProblemType;

/** The local midnight that {@code ?asOf=} asks for: a date's first instant, or the last midnight before an instant. */
record AsOf(LocalDate midnight) {

    private static final int DATE_LENGTH = "2026-01-31".length();

    static AsOf parse(String text) {
        try {
            return new AsOf(
                    text.length() == DATE_LENGTH
                            ? LocalDate.parse(text)
                            : OffsetDateTime.parse(text)
                                    .atZoneSameInstant(Stockholm.ZONE)
                                    .toLocalDate());
        } catch (DateTimeException e) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail(
                            "asOf ska vara ett datum eller en tidpunkt enligt ISO 8601.",
                            "asOf must be a date or an instant by ISO 8601.");
        }
    }

    /** The same, but not after the last midnight that this tick has seen: nothing is known of the days to come. */
    AsOf notAfter(Instant tick) {
        LocalDate today = tick.atZone(Stockholm.ZONE).toLocalDate();
        return midnight.isAfter(today) ? new AsOf(today) : this;
    }

    Instant tick() {
        return midnight.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
