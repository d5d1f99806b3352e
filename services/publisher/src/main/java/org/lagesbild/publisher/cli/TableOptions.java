package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.area.AreaMap;
import org.lagesbild.publisher.csv.CodeMapping;
import org.lagesbild.publisher.csv.Columns;
import org.lagesbild.publisher.csv.IncidentTable;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.risk.incident.Scope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which table to publish, and how it is to be read. */
final class TableOptions {

    @Parameters(paramLabel = "TABLE", description = "a CSV file with a header")
    private Path table = Path.of("");

    @Mixin
    private EventSecret eventSecret = new EventSecret();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "a CSV file: what each code means. Without one, the table has a column category")
    private @Nullable Path mapping;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "GeoJSON of areas, for tables with longitude and latitude, which never leave this machine")
    private @Nullable Path map;

    @Option(
            names = "--column",
            paramLabel = "FIELD=NAME",
            description = "the table's name of a field, where it is another: id, code, occurredAt, area, …")
    private Map<String, String> columns = Map.of();

    @Option(names = "--charset", paramLabel = "NAME", description = "how table and mapping are written (UTF-8)")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "how far rows that do not say may reach: OWN, MUNICIPALITY, PUBLIC (${DEFAULT-VALUE})")
    private Scope scope = Scope.MUNICIPALITY;

    EventIds ids() throws IOException {
        return eventSecret.ids();
    }

    List<RowReading> read(EventIds ids) {
        IncidentTable reader = new IncidentTable(
                ids,
                new Columns(columns),
                Optional.ofNullable(mapping).map(file -> CodeMapping.read(file, charset)),
                Optional.ofNullable(map).map(AreaMap::read),
                scope);
        return reader.read(table, charset);
    }
}
