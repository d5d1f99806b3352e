package org.lagesbild.publisher.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.area.AreaMap;
import org.lagesbild.publisher.csv.RowReading.Incident;
import org.lagesbild.publisher.csv.RowReading.NoIncident;
import org.lagesbild.publisher.csv.RowReading.Unsound;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

class IncidentTableTest {

    private static final EventIds IDS = new EventIds("sixteen bytes at least".getBytes(UTF_8));
    private static final String MAPPING = """
            code;category;place;severity;origin;lenses
            KLOTTER;VANDALISM;STAIRWELL;LOW;STAFF;BUSINESS YOUTH
            ORO;CHILD_CONCERN;;;;
            TEST;-;;;;
            """;
    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"0191R001"},
             "geometry":{"type":"Polygon","coordinates":[[[17,59],[18,59],[18,60],[17,60],[17,59]]]}}]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReadARowAsAReport() {
        Report report = incident(mapped(Map.of(), "id;code;occurredAt;area\n4711;KLOTTER;2026-03-01 12:34;0191\n"));
        assertThat(report.eventId()).isEqualTo(IDS.of("4711"));
        assertThat(report.category()).isEqualTo("VANDALISM");
        assertThat(report.area()).isEqualTo("0191");
        assertThat(report.occurredAt()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(report.place()).isEqualTo("STAIRWELL");
        assertThat(report.severity()).isEqualTo(Severity.LOW);
        assertThat(report.origin()).isEqualTo(Origin.STAFF);
        assertThat(report.lenses()).containsExactly("BUSINESS", "YOUTH");
        assertThat(report.scope()).isEqualTo(Scope.MUNICIPALITY);
    }

    @Test
    void shouldCutSensitiveTimesToTheDay() {
        Report report = incident(mapped(Map.of(), "id;code;occurredAt;area\n1;ORO;2026-03-01T12:34:56+01:00;0191\n"));
        assertThat(report.occurredAt()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(report.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void shouldLetNoDistrictOfWhatIsSensitiveLeaveThePartner() {
        Report report = incident(mapped(Map.of(), "id;code;occurredAt;area\n1;ORO;2026-03-01;0191R001\n"));
        assertThat(report.area()).isEqualTo("0191");
    }

    @Test
    void shouldTurnPositionsIntoAreas() {
        List<RowReading> rows = mapped(Map.of(), """
                id,code,occurredAt,longitude,latitude
                1,KLOTTER,2026-03-01,17.5,59.5
                2,KLOTTER,2026-03-01,"17,5","59,5"
                3,KLOTTER,2026-03-01,59.5,17.5
                4,KLOTTER,2026-03-01,here,59.5
                5,KLOTTER,2026-03-01,,
                """);
        assertThat(rows.subList(0, 2))
                .allSatisfy(row -> assertThat(((Incident) row).content().area()).isEqualTo("0191R001"));
        assertThat(rows.subList(2, 5))
                .extracting(row -> ((Unsound) row).codes())
                .containsExactly(List.of("position.outside"), List.of("position.malformed"), List.of("area.missing"));
    }

    @Test
    void shouldCountUnmappedCodesAsOtherAndSkipWhatIsNoIncident() {
        List<RowReading> rows =
                mapped(Map.of(), "id;code;occurredAt;area\n1;NYTT;2026-03-01;0191\n2;TEST;2026-03-01;0191\n");
        assertThat(rows.get(0)).isInstanceOfSatisfying(Incident.class, row -> {
            assertThat(row.mapped()).isFalse();
            assertThat(row.content().category()).isEqualTo("OTHER");
        });
        assertThat(rows.get(1)).isEqualTo(new NoIncident(3, Optional.of(IDS.of("2"))));
    }

    @Test
    void shouldTellEverythingThatIsWrongAndRepeatNothing() {
        List<RowReading> rows = mapped(
                Map.of(),
                "id;code;occurredAt;area;place;severity;lenses\n"
                        + ";KLOTTER;den första mars;Storgatan 1;Kiosken;VÄRST;ANNA\n"
                        + "2;KLOTTER;2026-03-01;0191;;;;more\n");
        assertThat(rows)
                .containsExactly(
                        new Unsound(
                                2,
                                Optional.empty(),
                                List.of(
                                        "id.missing",
                                        "occurredAt.malformed",
                                        "severity.unknown",
                                        "lenses.unknown",
                                        "area.unknown",
                                        "guard.streetAddress /area",
                                        "place.unknown")),
                        new Unsound(3, Optional.empty(), List.of("row.overlong")));
    }

    @Test
    void shouldReadCategoriesWithoutAMapping() {
        IncidentTable table = new IncidentTable(
                IDS, new Columns(Map.of("id", "Ärende")), Optional.empty(), Optional.empty(), Scope.PUBLIC);
        Path file = file(
                "plain.csv",
                "\uFEFFÄrende;category;occurredAt;area\n7;FIGHT;2026-03-01T08;0191\n8;ANNA;2026-03-01;01\n");
        assertThat(table.read(file, UTF_8))
                .extracting(Object::getClass)
                .isEqualTo(List.of(Incident.class, Unsound.class));
    }

    @Test
    void shouldRefuseATableThatLacksAColumn() {
        refused("id;code;occurredAt\n", "no column for area");
        refused("id;occurredAt;area\n", "no column for code");
        refused("id;id;occurredAt;area\n", "column 2 of the table is named like an earlier one");
        refused("", "empty");
        refused("id;code;occurredAt;area\n\"1;KLOTTER;2026-03-01;0191\n", "no CSV");
    }

    @Test
    void shouldRefuseAnotherCharset() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id;code;occurredAt;area\nå;KLOTTER;2026-03-01;0191\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> table(Map.of()).read(file, UTF_8)).hasMessageContaining("not written in UTF-8");
        assertThat(table(Map.of()).read(file, ISO_8859_1)).hasSize(1).allMatch(Incident.class::isInstance);
    }

    @Test
    void shouldTellEveryMistakeOfAMappingAtOnce() {
        Path mapping = file("bad.csv", "code;category;place\nA;ANNA;\nB;FIGHT;Kiosken\nB;FIGHT;\n");
        assertThatThrownBy(() -> CodeMapping.read(mapping, UTF_8))
                .hasMessage("the mapping: row 2 category.unknown, row 3 place.unknown, row 4 code.repeated");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> mapped(Map.of(), text))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(message);
    }

    private static Report incident(List<RowReading> rows) {
        assertThat(rows).hasSize(1).allMatch(Incident.class::isInstance);
        return ((Incident) rows.get(0)).content();
    }

    private List<RowReading> mapped(Map<String, String> names, String text) {
        return table(names).read(file("rows.csv", text), UTF_8);
    }

    private IncidentTable table(Map<String, String> names) {
        return new IncidentTable(
                IDS,
                new Columns(names),
                Optional.of(CodeMapping.read(file("mapping.csv", MAPPING), UTF_8)),
                Optional.of(AreaMap.read(file("map.geojson", SQUARE))),
                Scope.MUNICIPALITY);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
