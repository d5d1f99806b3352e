package org.lagesbild.messaging.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.messaging.vocabulary.Vocabularies;

class DaytimeAreasTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadWhichAreasAndWhy() throws IOException {
        assertThat(read("# reviewed in May", "0191R003;Centrum och station", ""))
                .isEqualTo(Map.of("0191R003", "Centrum och station"));
    }

    @ParameterizedTest
    @CsvSource({
        "0191;Hela kommunen, 0191: no such RegSO or DeSO",
        "0191R099;Centrum, 0191R099: no such RegSO or DeSO",
        "0191R003;, 0191R003: not a code and a reason",
        "0191R003, 0191R003: not a code and a reason"
    })
    void shouldRefuseWhatIsNoAreaOrHasNoReason(String row, String fault) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void shouldListEverythingThatIsWrong() {
        assertThatThrownBy(() -> read("0191R003;Centrum", "0191R003;Station", "9999R001;Torg"))
                .hasMessageContaining("0191R003: stands twice")
                .hasMessageContaining("9999R001: no such RegSO or DeSO");
    }

    private Map<String, String> read(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(DaytimeAreas.HEADER));
        lines.addAll(List.of(rows));
        return DaytimeAreas.read(Files.write(folder.resolve("daytime-areas.csv"), lines), Vocabularies.areas());
    }
}
