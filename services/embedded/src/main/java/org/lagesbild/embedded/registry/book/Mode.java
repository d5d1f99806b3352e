package org.lagesbild.embedded.registry.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done under a subject, beyond reading. */
public enum Mode {
    /** Schemas are registered and deleted; numbers are given here. */
    READWRITE,
    /** Nothing changes, until the mode does. */
    READONLY,
    /** The same of all subjects, whatever their own mode says; only the global mode can be this. */
    READONLY_OVERRIDE,
    /** Schemas are taken over from another registry with their numbers, unjudged. */
    IMPORT;

    /** Finds a mode by its name in any case. */
    public static Optional<Mode> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(wanted))
                .findFirst();
    }

    /** Refuses a deletion or a change of level where nothing may change. */
    void requireChange(String subject) {
        if (this == READONLY || this == READONLY_OVERRIDE) {
            throw Refusals.readOnly(subject);
        }
    }

    /** Refuses a schema without a number of its own where none is given out. */
    void requireReadWrite(String subject) {
        requireChange(subject);
        if (this == IMPORT) {
            throw Refusals.notReadWrite(subject);
        }
    }

    /** Refuses a schema with a number of its own where numbers are given out. */
    void requireImport(String subject) {
        if (this != IMPORT) {
            throw Refusals.notImporting(subject);
        }
    }
}
