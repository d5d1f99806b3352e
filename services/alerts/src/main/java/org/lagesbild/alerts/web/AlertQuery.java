package org.lagesbild.alerts.web;

import io.micronaut.http.HttpParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.web.paging.Paging;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * Which alerts a request is about. An unknown area or category merely selects nothing.
 *
 * @param latest whether of each episode only what was said last is meant; all else then applies to that
 * @param since inclusive; {@code until} exclusive
 */
public record AlertQuery(AlertFilter filter, boolean latest, Instant since, Instant until, Paging paging) {

    /** Reads the parameters; throws a 400 that names the one that is wrong, and what it may be. */
    public static AlertQuery of(HttpParameters parameters) {
        AlertFilter filter = new AlertFilter(
                items(parameters, "areas").collect(Collectors.toSet()),
                items(parameters, "category").collect(Collectors.toSet()),
                items(parameters, "level").map(AlertQuery::level).collect(Collectors.toSet()),
                all(parameters, "kind", AlertKind.class),
                all(parameters, "state", EpisodeState.class),
                items(parameters, "severity")
                        .findFirst()
                        .map(text -> symbol("severity", text, AlertSeverity.class))
                        .orElse(AlertSeverity.UNKNOWN));
        return new AlertQuery(
                filter,
                latest(parameters),
                time(parameters, "since").orElse(Instant.MIN),
                time(parameters, "until").orElse(Instant.MAX),
                paging(parameters));
    }

    /** Which page; throws a 400 where a parameter is wrong. */
    public static Paging paging(HttpParameters parameters) {
        return Paging.of(
                parameters.getFirst("limit").map(AlertQuery::number).orElse(null),
                parameters.getFirst("cursor").orElse(null));
    }

    public boolean covers(LoggedAlert logged) {
        Instant at = Instant.ofEpochMilli(logged.alert().moment().at());
        return !at.isBefore(since) && at.isBefore(until);
    }

    private static boolean latest(HttpParameters parameters) {
        return parameters
                .getFirst("latest")
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw bad("latest: true, false");
                })
                .orElse(false);
    }

    private static <E extends Enum<E>> Set<E> all(HttpParameters parameters, String name, Class<E> type) {
        return items(parameters, name).map(text -> symbol(name, text, type)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E symbol(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> !one.name().equals("UNKNOWN"))
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(name, Arrays.stream(type.getEnumConstants()), Enum::name));
    }

    private static AreaLevel level(String text) {
        return AreaLevel.parse(text)
                .orElseThrow(() -> unknown("level", Arrays.stream(AreaLevel.values()), AreaLevel::code));
    }

    private static <E> ProblemException unknown(String name, Stream<E> known, Function<E, String> code) {
        return bad(name)
                .with(
                        "supported",
                        known.map(code).filter(one -> !one.equals("UNKNOWN")).toList());
    }

    private static Optional<Instant> time(HttpParameters parameters, String name) {
        return parameters.getFirst(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw bad(name + ", 2026-01-31T07:00:00Z");
            }
        });
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw bad("limit: 1–" + Paging.MAX_LIMIT);
        }
    }

    private static ProblemException bad(String name) {
        return ProblemType.MALFORMED.exception().detail("Fel i parametern " + name, "Wrong parameter " + name);
    }

    private static Stream<String> items(HttpParameters parameters, String name) {
        return parameters.getAll(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty());
    }
}
