package org.lagesbild.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * What {@code ?limit=&cursor=} ask for. A cursor is the key of the last item seen, so that pages neither skip nor repeat
 * an item when others come or go between them.
 *
 * @param after the key after which the page begins; null for the first page
 */
public record Paging(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    /** Reads the two parameters; throws a 400 where they are out of bounds or no cursor of ours. */
    public static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw bad("limit: 1–" + MAX_LIMIT);
        }
        return new Paging(wanted, cursor == null ? null : decode(cursor));
    }

    /** The page of these items; {@code key} must be unique, and order them. */
    public <T> Page<T> page(Stream<T> items, Function<T, String> key) {
        List<T> found = items.sorted(Comparator.comparing(key))
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, encode(key.apply(shown.get(limit - 1))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        return Optional.of(cursor).flatMap(Paging::bytes).orElseThrow(() -> bad("cursor"));
    }

    private static Optional<String> bytes(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException bad(String what) {
        return ProblemType.MALFORMED.exception().detail("Fel i parametern " + what, "Wrong parameter " + what);
    }
}
