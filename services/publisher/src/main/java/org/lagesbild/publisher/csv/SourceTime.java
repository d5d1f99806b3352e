package org.lagesbild.publisher.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.risk.incident.Precision;

/** When something happened, as partners write it: ISO 8601 with T or a blank, local time unless an offset stands. */
record SourceTime(Instant at, Precision precision) {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd[['T'][' ']")
            .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
            .appendPattern("[:mm[:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("]][ ][XXX][XX][X]]")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static Optional<SourceTime> parse(String text) {
        try {
            return Optional.of(of(FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SourceTime of(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) {
            return new SourceTime(offset.toInstant(), Precision.HOUR);
        }
        if (time instanceof LocalDateTime local) {
            return new SourceTime(local.atZone(LocalDays.ZONE).toInstant(), Precision.HOUR);
        }
        return new SourceTime(LocalDays.midnight(LocalDate.from(time)), Precision.DAY);
    }
}
