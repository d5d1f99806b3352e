package org.lagesbild.alerts.cap;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.time.Stockholm;

/** Values of ours in the words of CAP 1.2. */
final class CapText {

    /** CAP writes an offset and never {@code Z}. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private static final Map<String, String> CATEGORIES = Map.of(
            "FIRE", "Fire",
            "RESCUE", "Rescue",
            "TRAFFIC", "Transport",
            "CARE", "Health",
            "PERSON_CRIME", "Security",
            "PROPERTY_CRIME", "Security",
            "DISORDER", "Security",
            "DRUGS_WEAPONS", "Security",
            "PLACE_SAFETY", "Safety");

    private CapText() {}

    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(Stockholm.ZONE));
    }

    /** An identifier holds no blank, comma, {@code <} or {@code &}. */
    static String identifier(String id) {
        return id.replaceAll("[\\s,<&]", "_");
    }

    /** Whether it is the first of its episode, tells more of it, or takes it back. */
    static String messageType(EpisodeState state) {
        return switch (state) {
            case OPENED -> "Alert";
            case CANCELLED -> "Cancel";
            default -> "Update";
        };
    }

    /** An enum of ours, as CAP writes it: {@code LIKELY} is {@code Likely}. */
    static String word(Enum<?> symbol) {
        String name = symbol.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static String category(Alert alert) {
        return CATEGORIES.getOrDefault(group(alert.subject().category()), "Other");
    }

    /** What a person does about it: look, or nothing any more. */
    static String response(EpisodeState state) {
        return state == EpisodeState.CANCELLED ? "None" : state == EpisodeState.CLOSED ? "AllClear" : "Assess";
    }

    /** The category or group in words; of what is about none, the kind. */
    static String event(Alert alert, String language) {
        String code = alert.subject().category();
        boolean swedish = "sv".equals(language);
        return Vocabularies.taxonomy()
                .find(code)
                .map(category -> swedish ? category.sv() : category.en())
                .or(() -> Vocabularies.taxonomy().findGroup(code).map(group -> name(group, swedish)))
                .orElse(alert.subject().kind().name());
    }

    private static String name(Group group, boolean swedish) {
        return swedish ? group.sv() : group.en();
    }

    private static String group(String code) {
        return Vocabularies.taxonomy().find(code).map(Category::group).orElse(code);
    }
}
