package org.lagesbild.messaging.vocabulary;

import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** Reads the areas from their file. */
final class AreaFile {

    private AreaFile() {}

    static AreaTree read() {
        return new AreaTree(new Table("areas/areas.csv").rows(AreaFile::area));
    }

    private static Area area(Row row) {
        return new Area(
                row.text("code"),
                row.text("name"),
                AreaLevel.parse(row.text("level")).orElseThrow(() -> new IllegalArgumentException("no such level")),
                parent(row.text("parent")),
                row.number("edition"),
                row.number("population"),
                row.number("populationYear"),
                Boolean.parseBoolean(row.text("inferred")));
    }

    private static @Nullable String parent(String code) {
        return code.isEmpty() ? null : code;
    }
}
