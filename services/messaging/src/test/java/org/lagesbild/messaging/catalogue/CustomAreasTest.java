package org.lagesbild.messaging.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

class CustomAreasTest {

    private static final AreaTree AREAS = new AreaTree(List.of(
            area("00", AreaLevel.RIKET, null, 2024),
            area("01", AreaLevel.COUNTY, "00", 2024),
            area("0191", AreaLevel.MUNICIPALITY, "01", 2024),
            area("0192", AreaLevel.MUNICIPALITY, "01", 2024),
            area("0191R001", AreaLevel.REGSO, "0191", 2025),
            area("0191R002", AreaLevel.REGSO, "0191", 2025),
            area("0191A0010", AreaLevel.DESO, "0191R001", 2025),
            area("0191A0020", AreaLevel.DESO, "0191R002", 2018),
            area("0192R001", AreaLevel.REGSO, "0192", 2025)));

    @TempDir
    private Path folder;

    @Test
    void shouldReadUnionsOfOneMunicipalitysAreas() throws IOException {
        assertThat(read("# reviewed in May", "0191-CENTRUM;Centrum;0191R001 0191R002"))
                .containsExactly(new CustomArea("0191-CENTRUM", "Centrum", "0191", List.of("0191R001", "0191R002")));
    }

    @ParameterizedTest
    @CsvSource({
        "0191-A;A;0191R009, no such RegSO or DeSO: 0191R009",
        "0191-A;A;0191, no such RegSO or DeSO: 0191",
        "0191-A;A;0192R001, lies in another municipality: 0192R001",
        "0191-A;A;0191R001 0191R001, 0191R001 belongs to 0191-A already",
        "0191-A;A;0191R001 0191A0010, 0191A0010 lies in 0191R001",
        "0191-A;A;0191R001 0191A0020, joins two editions",
        "0191-A;;0191R001, has no name",
        "centrum;A;0191R001, a code is",
        "0191-A;A, not a row"
    })
    void shouldRefuseWhatWouldBeNoCountOfAnything(String row, String fault) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void shouldRefuseAreasThatOverlapAndListEverything() {
        assertThatThrownBy(() -> read("0191-A;A;0191R001", "0191-B;B;0191A0010", "0191-A;C;0191R002"))
                .hasMessageContaining("0191A0010 lies in 0191R001")
                .hasMessageContaining("0191-A: stands twice");
    }

    private List<CustomArea> read(String... rows) throws IOException {
        Path file = folder.resolve("custom-areas.csv");
        Files.writeString(file, "code;name;members\n" + String.join("\n", rows) + "\n");
        return CustomAreas.read(file, AREAS);
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent, int edition) {
        return new Area(code, code, level, parent, edition, 100, 2024, false);
    }
}
