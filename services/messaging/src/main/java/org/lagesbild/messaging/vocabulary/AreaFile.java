package org.lagesbild.messaging.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        return AreaFolder.file(AreaFolder.AREAS)
                .map(AreaFile::read)
                .orElseGet(() -> new AreaTree(new Table("areas/areas.csv").rows(AreaFile::area)));
    }

    /** With the file of neighbours that may lie beside it. */
    static AreaTree read(Path file) {
        Map<String, List<String>> neighbours = new HashMap<>();
        Path beside = file.resolveSibling(AreaFolder.NEIGHBOURS);
        if (Files.exists(beside)) {
            Table.at(beside)
                    .rows(Function.identity())
                    .forEach(row -> neighbours.put(
                            row.text("code"), List.of(row.text("neighbours").split(" "))));
        }
        return new AreaTree(Table.at(file).rows(AreaFile::area), neighbours);
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
