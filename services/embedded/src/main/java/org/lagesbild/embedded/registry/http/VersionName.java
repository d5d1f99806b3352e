package org.lagesbild.embedded.registry.http;

import java.util.OptionalInt;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Refusals;
import org.lagesbild.embedded.registry.book.Shelf;

/** A version as a path names it: a number from 1, or the newest. */
record VersionName(OptionalInt number) {

    private static final String LATEST = "latest";

    static VersionName of(String text) {
        if (text.equals(LATEST) || text.equals("-1")) {
            return new VersionName(OptionalInt.empty());
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return new VersionName(OptionalInt.of(number));
            }
        } catch (NumberFormatException e) {
            throw Refusals.invalidVersion(text);
        }
        throw Refusals.invalidVersion(text);
    }

    boolean isLatest() {
        return number.isEmpty();
    }

    Entry find(Shelf shelf, String subject, boolean deleted) {
        return number.isPresent() ? shelf.version(subject, number.getAsInt(), deleted) : shelf.latest(subject, deleted);
    }
}
