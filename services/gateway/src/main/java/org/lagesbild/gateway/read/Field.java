package org.lagesbild.gateway.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a partner may say of an incident, by its name in JSON. There is nothing else. */
enum Field {
    EVENT_ID("eventId"),
    REVISION("revision"),
    KIND("kind"),
    CATEGORY("category"),
    AREA("area"),
    OCCURRED_AT("occurredAt"),
    PLACE("place"),
    SEVERITY("severity"),
    ORIGIN("origin"),
    CERTAINTY("certainty"),
    LENSES("lenses"),
    SCOPE("scope");

    private static final Map<String, Field> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::json, Function.identity()));

    /** Fields of the record that are the server's to fill. */
    private static final Set<String> RESERVED = Set.of("submissionId", "receivedAt", "policyVersion");

    private final String json;

    Field(String json) {
        this.json = json;
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean reserved(String name) {
        return RESERVED.contains(name);
    }

    String json() {
        return json;
    }
}
