package org.lagesbild.publisher.polisen;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A notice's title: {@code 22 augusti 11.48, Trafikolycka, personskada, Hjo}. The clock was written with a colon until
 * November 2023; there is no year; the type may hold commas, the place never does.
 */
record Title(String text) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern STATED = Pattern.compile("\\s*(\\d{1,2})\\s+(\\p{L}+)\\s+(\\d{1,2})[:.](\\d{2})\\b.*");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    /** What stands after the last comma; empty where nothing does. */
    String place() {
        return text.substring(text.lastIndexOf(',') + 1).strip();
    }

    /** The stated day and clock, in the year that brings them nearest to the publication. */
    Optional<Instant> stated(Instant published) {
        Matcher stated = STATED.matcher(text);
        if (!stated.matches()) {
            return Optional.empty();
        }
        int year = published.atZone(ZONE).getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(candidate -> inYear(stated, candidate))
                .flatMap(Optional::stream)
                .min((one, other) -> distance(one, published).compareTo(distance(other, published)));
    }

    private static Optional<Instant> inYear(Matcher stated, int year) {
        try {
            int month = MONTHS.indexOf(group(stated, 2)) + 1;
            LocalDateTime local =
                    LocalDateTime.of(year, month, number(stated, 1), number(stated, 3), number(stated, 4));
            return Optional.of(local.atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration distance(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private static int number(Matcher stated, int group) {
        return Integer.parseInt(group(stated, group));
    }

    private static String group(Matcher stated, int group) {
        return requireNonNull(stated.group(group)).toLowerCase(Locale.ROOT);
    }
}
