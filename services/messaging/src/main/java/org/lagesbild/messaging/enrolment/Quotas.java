package org.lagesbild.messaging.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many items a publisher may send in an hour, where its entry says so; what it does not say is the deployment's
 * default.
 *
 * @param itemsPerHour of everything; zero where nothing is said
 * @param categories items per hour by category or group code, or {@code *} for each that is not named
 */
public record Quotas(long itemsPerHour, Map<String, Long> categories) {

    /** Nothing of its own. */
    public static final Quotas USUAL = new Quotas(0, Map.of());

    private static final String EACH = "*";

    public Quotas {
        categories = Map.copyOf(categories);
    }

    /**
     * So many items per hour.
     *
     * @param shared the code of those who share it: the category alone, or its whole group
     */
    public record Limit(String shared, long itemsPerHour) {}

    /** What is said of a category of this group, the nearest first; empty where nothing is. */
    public Optional<Limit> ofCategory(String category, String group) {
        return Stream.of(category, group)
                .filter(categories::containsKey)
                .findFirst()
                .map(code -> new Limit(code, categories.getOrDefault(code, 0L)))
                .or(() -> Optional.ofNullable(categories.get(EACH)).map(items -> new Limit(category, items)));
    }
}
