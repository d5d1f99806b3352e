package org.lagesbild.publisher.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Under which names a partner's table has the fields of a report. Only columns that are named here are ever read.
 *
 * @param names our field to the partner's column, where they differ
 */
public record Columns(Map<String, String> names) {

    /** The fields that a table may have, which are also the default names of its columns. */
    public static final List<String> FIELDS = List.of(
            "id",
            "code",
            "category",
            "occurredAt",
            "area",
            "longitude",
            "latitude",
            "place",
            "severity",
            "origin",
            "certainty",
            "lenses",
            "scope");

    public Columns {
        if (!FIELDS.containsAll(names.keySet())) {
            throw new TableException("a column can be named for one of " + String.join(", ", FIELDS));
        }
        names = Map.copyOf(names);
    }

    String of(String field) {
        return names.getOrDefault(field, field);
    }

    /** Refuses a table that lacks what every report needs, or a column that was named. */
    void require(CsvTable table, boolean mapping, boolean map) {
        Stream<String> needed = Stream.of("id", "occurredAt", mapping ? "code" : "category");
        List<String> missing = Stream.concat(needed, names.keySet().stream())
                .distinct()
                .filter(field -> !table.has(of(field)))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new TableException("the table has no column for " + String.join(", ", missing));
        }
        boolean located = map && table.has(of("longitude")) && table.has(of("latitude"));
        if (!located && !table.has(of("area"))) {
            throw new TableException("the table has no column for area, nor longitude and latitude with a map");
        }
    }
}
