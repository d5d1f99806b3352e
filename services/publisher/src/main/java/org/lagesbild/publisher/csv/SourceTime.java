package org.lagesbild.publisher.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
public record SourceTime(Instant at, Precision precision) {

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
        return parse(text, LocalDays.ZONE);
    }

    /**
     * The time that is meant, cut to nothing yet; empty where it is none. A day alone is that day of our calendar, wherever
     * it was written.
     *
     * @param zone of a local time
     */
    public static Optional<SourceTime> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(of(time, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SourceTime of(TemporalAccessor time, ZoneId zone) {
        if (time instanceof OffsetDateTime offset) {
            return new SourceTime(offset.toInstant(), Precision.HOUR);
        }
        if (time instanceof LocalDateTime local) {
            return new SourceTime(local.atZone(zone).toInstant(), Precision.HOUR);
        }
        return new SourceTime(LocalDays.midnight(LocalDate.from(time)), Precision.DAY);
    }
}
