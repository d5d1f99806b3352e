package org.lagesbild.publisher.recorded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.csv.CsvRow;
import org.lagesbild.publisher.csv.CsvTable;
import org.lagesbild.risk.area.Area;

/**
 * What a source calls areas: by a table of its own ({@code name}, {@code area}), or as the catalogue does, whatever the case.
 *
 * @param elsewhere where what names none of them is counted
 */
public record SourceAreas(Map<String, String> names, Optional<String> elsewhere) {

    public SourceAreas {
        names = Map.copyOf(names);
    }

    static SourceAreas read(Optional<Path> file, Optional<String> elsewhere) {
        Map<String, String> names = new HashMap<>();
        List<String> faults = new ArrayList<>();
        file.map(path -> CsvTable.read(path, StandardCharsets.UTF_8).rows())
                .orElse(List.of())
                .forEach(row -> add(row, names, faults));
        if (!faults.isEmpty()) {
            throw new MappingException(faults);
        }
        return new SourceAreas(names, elsewhere);
    }

    private static void add(CsvRow row, Map<String, String> names, List<String> faults) {
        String area = row.text("area");
        if (!Vocabularies.areas().contains(area)) {
            faults.add("areas, row " + row.number() + ": the area is not in the catalogue");
        }
        if (row.text("name").isEmpty() || names.put(row.text("name"), area) != null) {
            faults.add("areas, row " + row.number() + ": the name is missing or stands twice");
        }
    }

    /** The area's code; empty where the name is none. */
    Optional<String> find(String name) {
        return Optional.ofNullable(names.get(name))
                .or(() -> Vocabularies.areaNames().find(name).map(Area::code));
    }
}
