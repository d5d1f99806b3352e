package org.lagesbild.embedded.registry.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which earlier versions a schema must agree with, and in which direction. */
public enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOld;
    private final boolean readByOld;
    private final boolean transitive;

    CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
        this.readsOld = readsOld;
        this.readByOld = readByOld;
        this.transitive = transitive;
    }

    /** Finds a level by its name in any case. */
    public static Optional<CompatibilityLevel> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }

    boolean readsOld() {
        return readsOld;
    }

    boolean readByOld() {
        return readByOld;
    }

    boolean transitive() {
        return transitive;
    }
}
