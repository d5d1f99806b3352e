package org.lagesbild.standalone.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

class HistoryFileTest {

    private static final int NEWEST = Stockholm.weekOf("2025-W40");
    private static final int FIRST = Stockholm.weekOf("2025-W10");

    @TempDir
    private Path directory;

    private final HistoryFile reader =
            new HistoryFile(new RowCheck(Vocabularies.areas(), Vocabularies.taxonomy(), NEWEST));

    @Test
    void shouldSumUpToTheMunicipalityAndTakeWhatIsNotNamedForZero() throws IOException {
        SortedMap<String, History> read = read("""
                area,isoWeek,category,count
                0191R001,2025-W10,VANDALISM,3
                0191,2025-W10,VANDALISM,1
                0191R001,2025-W12,VANDALISM,2
                """);

        SortedMap<Integer, SettledWeek> weeks = read.values().iterator().next().settled(Vocabularies.taxonomy());
        assertThat(read.keySet()).containsExactly("0191");
        assertThat(weeks).hasSize(3);
        assertThat(weeks.get(FIRST)).satisfies(week -> {
            assertThat(week.state()).isEqualTo(WeekState.IMPORTED);
            assertThat(week.reported())
                    .containsEntry(new SeriesKey("0191", "VANDALISM"), 4L)
                    .containsEntry(new SeriesKey("0191R001", "VANDALISM"), 3L)
                    .hasSize(2);
            assertThat(week.missing()).isSorted().contains("ASSAULT").doesNotContain("VANDALISM");
        });
        assertThat(weeks.get(FIRST + 1))
                .satisfies(week -> assertThat(week.reported()).isEmpty());
    }

    @Test
    void shouldTellEveryFaultAtOnceWithItsLineAndNeverWhatStoodThere() {
        assertThatThrownBy(() -> read("""
                        area,isoWeek,category,count
                        01,2025-W10,VANDALISM,3
                        0191,2025-10,VANDALISM,3
                        0191,2025-W44,VANDALISM,3
                        0191,2025-W10,Anna,3
                        0191,2025-W10,VANDALISM,-3
                        0191,2025-W11,VANDALISM,1
                        0191,2025-W11,VANDALISM,1
                        """))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("line 2: area")
                .hasMessageContaining("line 3: isoWeek")
                .hasMessageContaining("line 4: isoWeek: from 15 years back to 2025-W40")
                .hasMessageContaining("line 5: category")
                .hasMessageContaining("line 6: count")
                .hasMessageContaining("line 8: area, week and category stand on line 7 already")
                .hasMessageNotContaining("Anna");
    }

    @Test
    void shouldRefuseAFileWithoutTheHeaderOrWithoutRows() {
        assertThatThrownBy(() -> read("0191,2025-W10,VANDALISM,3\n0191,2025-W11,VANDALISM,3\n"))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("area,isoWeek,category,count");
        assertThatThrownBy(() -> read("area,isoWeek,category,count\n"))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("no row");
    }

    private SortedMap<String, History> read(String text) throws IOException {
        return reader.read(Files.writeString(directory.resolve("history.csv"), text));
    }
}
