package org.lagesbild.messaging.vocabulary;

import java.util.List;

/**
 * What one code of a source means, in the words of the taxonomy; what it leaves open is empty.
 *
 * @param sv what the source calls it
 * @param category {@code -} where the code is no incident
 * @param note what the mapping loses, or why this is no incident; Swedish, as partners read it
 */
public record MappingCode(
        String code,
        String sv,
        String category,
        String place,
        String severity,
        String origin,
        String certainty,
        List<String> lenses,
        String note) {

    /** The category of what is no incident. */
    public static final String NO_INCIDENT = "-";

    public MappingCode {
        lenses = List.copyOf(lenses);
    }

    public boolean incident() {
        return !category.equals(NO_INCIDENT);
    }
}
