package org.lagesbild.standalone.areas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

class AreasMainTest {

    private static final String[] CENTRE = {"0191R001", "Märsta centrum"};
    private static final String[] VALSTA = {"0191R002_RegSO2025", "Valsta"};

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldTakeAnEditionFromAGeoPackage() throws IOException, SQLException {
        Path people = Files.writeString(folder.resolve("people.csv"), "code;population\n0191R001_RegSO2025;2345\n");
        assertThat(load(regso(), "2025", "--population", people.toString(), "--population-year", "2024"))
                .as(err.toString())
                .isZero();

        AreaTree areas = areas();
        assertThat(areas.find("0191R001"))
                .hasValue(new Area("0191R001", "Märsta centrum", AreaLevel.REGSO, "0191", 2025, 2345, 2024, false));
        assertThat(areas.find("0191R002")).map(Area::populationYear).hasValue(0);
        assertThat(areas.children("0191")).hasSize(2).allMatch(area -> area.edition() == 2025);
        assertThat(areas.children("0114")).isNotEmpty().allMatch(area -> area.edition() == 2020);
    }

    @Test
    void shouldDrawShapesInDegreesWithTheirTerms() throws IOException, SQLException {
        assertThat(load(regso(), "2025", "--attribution", "SCB, RegSO 2025")).isZero();

        JsonNode map = new ObjectMapper()
                .readTree(folder.resolve("areas/geometry-regso.geojson").toFile());
        assertThat(map.get("attribution").asText()).isEqualTo("SCB, RegSO 2025");
        assertThat(map.get("licence").asText()).isEqualTo("CC0 1.0");
        JsonNode corner = map.at("/features/0/geometry/coordinates/0/0");
        // E 660000 N 6610000 in SWEREF 99 TM
        assertThat(corner.get(0).asDouble()).isCloseTo(17.8384, Offset.offset(0.01));
        assertThat(corner.get(1).asDouble()).isCloseTo(59.6009, Offset.offset(0.01));
    }

    @Test
    void shouldNestDesoInTheRegsoOfTheirDivisionAndElseInTheMunicipality() throws IOException, SQLException {
        assertThat(load(regso(), "2025")).isZero();
        assertThat(load(deso(), "2025")).isZero();
        assertThat(areas().lineage("0191A0010")).containsExactly("0191A0010", "0191R001", "0191", "01", "00");

        assertThat(load(regso(), "2025")).as("the same again").isZero();
        assertThat(areas().lineage("0191A0010")).containsExactly("0191A0010", "0191R001", "0191", "01", "00");

        assertThat(load(deso(), "2018")).isZero();
        assertThat(areas().lineage("0191A0010")).containsExactly("0191A0010", "0191", "01", "00");
    }

    @Test
    void shouldSayWhichAreasLieSideBySide() throws IOException {
        String[] row = {"0191A0010", "0191A0020", "0191A0030", "0191A0040"};
        Path file = SampleFiles.geoJson(
                folder.resolve("deso.geojson"),
                new String[] {row[0], "0191R001"},
                new String[] {row[1], "0191R001"},
                new String[] {row[2], "0191R001"},
                new String[] {row[3], "0191R001"},
                new String[] {"0114A0010", "0114R001"});
        assertThat(load(file, "2018")).as(err.toString()).isZero();

        assertThat(areas().neighbours(row[0])).containsExactly(row[1], row[2], row[3]);
        assertThat(areas().neighbours(row[2])).startsWith(row[1], row[3]).hasSize(3);
        assertThat(areas().neighbours("0114A0010"))
                .as("it lies beside the last of the row, in another municipality")
                .isEmpty();

        Path fewer = SampleFiles.geoJson(
                folder.resolve("fewer.geojson"), new String[] {row[0], "0191R001"}, new String[] {row[3], "0191R001"});
        assertThat(load(fewer, "2025")).as(err.toString()).isZero();
        assertThat(areas().neighbours(row[0])).containsExactly(row[3]);
    }

    @Test
    void shouldListEverythingThatIsWrongAndWriteNothing() throws IOException, SQLException {
        Path file = SampleFiles.geoPackage(
                folder.resolve("wrong.gpkg"), CENTRE, CENTRE, new String[] {"9999R001", "Ingenstans"}, new String[] {
                    "0191R003", "A;B"
                });

        assertThat(load(file, "2025")).isEqualTo(1);
        assertThat(err.toString())
                .contains("stands twice: 0191R001", "no such municipality or county: 9999", "semicolon");
        assertThat(folder.resolve("areas")).doesNotExist();
    }

    @Test
    void shouldRefuseWhatIsNoMapOfAreas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpkg"), "no such thing");
        assertThat(load(file, "2025")).isEqualTo(1);
        assertThat(err.toString()).contains("no GeoPackage");

        assertThat(load(Files.writeString(folder.resolve("a.geojson"), "{}"), "2025"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no feature");
    }

    @Test
    void shouldWriteNothingInADryRun() throws IOException, SQLException {
        assertThat(load(regso(), "2025", "--dry-run")).isZero();
        assertThat(out.toString()).contains("would load 2 areas of level regso");
        assertThat(folder.resolve("areas")).doesNotExist();
    }

    @Test
    void shouldCheckCustomAreasAgainstTheLoadedOnes() throws IOException, SQLException {
        assertThat(load(regso(), "2025")).isZero();
        Path custom = Files.writeString(
                folder.resolve("custom.csv"), "code;name;members\n0191-EST1;Centrala Märsta;0191R001 0191R002\n");

        assertThat(run("check", custom.toString(), "--data", folder.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("0191-EST1 Centrala Märsta: 2 areas");
    }

    @Test
    void shouldCheckWhereMorePeopleAreByDay() throws IOException, SQLException {
        assertThat(load(regso(), "2025")).isZero();
        Path daytime = Files.writeString(folder.resolve("daytime.csv"), "code;reason\n0191R001;Centrum\n");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "code;reason\n0191R077;Torg\n");

        assertThat(run("check", daytime.toString(), "--data", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("0191R001: Centrum");
        assertThat(run("check", wrong.toString(), "--data", folder.toString())).isNotZero();
        assertThat(err.toString()).contains("0191R077: no such RegSO or DeSO");
    }

    private Path regso() throws IOException, SQLException {
        return SampleFiles.geoPackage(folder.resolve("regso.gpkg"), CENTRE, VALSTA);
    }

    private Path deso() throws IOException {
        return SampleFiles.geoJson(
                folder.resolve("deso.geojson"),
                new String[] {"0191A0010", "0191R001"},
                new String[] {"0191C1020", "0191R002"});
    }

    private AreaTree areas() {
        return Vocabularies.areas(folder.resolve("areas/areas.csv"));
    }

    private int load(Path file, String edition, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {"load", file.toString(), "--edition", edition, "--data", folder.toString()},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return run(all);
    }

    private int run(String... arguments) {
        return AreasMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
