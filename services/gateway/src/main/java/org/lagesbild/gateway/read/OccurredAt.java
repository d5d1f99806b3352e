package org.lagesbild.gateway.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.lagesbild.privacy.time.TimePrecision;
import org.lagesbild.risk.incident.Precision;

/**
 * A time as a partner writes it: ISO 8601, from the day to the nanosecond, with an offset or else in local time
 * (Europe/Stockholm). Not truncated yet.
 */
record OccurredAt(Instant at, Precision precision) {

    private static final int LONGEST = 40;

    /** What most systems write, with digits for zeros. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd['T'HH[:mm[:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("]][XXX][XX][X]]")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Reads the time; empty where it is no such text. */
    static Optional<OccurredAt> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (usual(text)) {
                return Optional.of(new OccurredAt(inUtc(text).toInstant(ZoneOffset.UTC), Precision.HOUR));
            }
            return Optional.of(of(ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The general way takes ten times as long, and a batch has ten thousand. */
    private static boolean usual(String text) {
        boolean usual = text.length() == USUAL.length();
        for (int at = 0; usual && at < USUAL.length(); at++) {
            char c = text.charAt(at);
            usual = USUAL.charAt(at) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(at);
        }
        return usual;
    }

    private static LocalDateTime inUtc(String usual) {
        return LocalDateTime.of(
                number(usual, 0, 4),
                number(usual, 5, 7),
                number(usual, 8, 10),
                number(usual, 11, 13),
                number(usual, 14, 16),
                number(usual, 17, 19));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static OccurredAt of(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) {
            return new OccurredAt(offset.toInstant(), Precision.HOUR);
        }
        if (time instanceof LocalDateTime local) {
            return new OccurredAt(local.atZone(TimePrecision.LOCAL).toInstant(), Precision.HOUR);
        }
        return new OccurredAt(
                LocalDate.from(time).atStartOfDay(TimePrecision.LOCAL).toInstant(), Precision.DAY);
    }
}
