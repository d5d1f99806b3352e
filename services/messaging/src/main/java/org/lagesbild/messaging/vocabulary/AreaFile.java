package org.lagesbild.messaging.vocabulary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** Reads the areas from the deployment's file, or else from that of the contract. */
final class AreaFile {

    private AreaFile() {}

    static AreaTree read() {
        Table table = AreaFolder.file(AreaFolder.AREAS).map(Table::at).orElseGet(() -> new Table("areas/areas.csv"));
        return new AreaTree(table.rows(AreaFile::area));
    }

    static AreaTree read(Path file) {
        return new AreaTree(Table.at(file).rows(AreaFile::area));
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
