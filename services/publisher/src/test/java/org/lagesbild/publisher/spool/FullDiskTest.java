package org.lagesbild.publisher.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagesbild.publisher.spool.Spooled.drained;
import static org.lagesbild.publisher.spool.Spooled.names;
import static org.lagesbild.publisher.spool.Spooled.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.disk.Channels;

/** What a full or broken disk does to a spool: nothing but refuse what is new. */
class FullDiskTest {

    @TempDir
    private Path folder = Path.of("");

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void shouldLoseNothingWhenTheDiskIsFullAtAnyByte() throws IOException {
        for (int room = 0; room < 40; room++) {
            Path place = folder.resolve("full-" + room);
            try (Spool spool = spool(place, 1 << 20)) {
                put(spool, 0, 2);
                disk.room(room);
                List<String> safe = new ArrayList<>(names(0, 2));
                safe.addAll(putUntilItFails(spool, 2));
                assertThat(reopened(place))
                        .as("read by another, with room for %d", room)
                        .isEqualTo(safe);
                disk.room(Integer.MAX_VALUE);
                put(spool, 9, 10);
                safe.add("report-9");
                assertThat(drained(spool)).as("with room for %d", room).isEqualTo(safe);
            }
        }
    }

    @Test
    void shouldForwardWhileTheDiskIsFull() throws IOException {
        try (Spool spool = spool(folder, 40)) {
            put(spool, 0, 4);
            disk.room(24);
            assertThat(drained(spool)).isEqualTo(names(0, 4));
        }
    }

    @Test
    void shouldCutLaterWhatCouldNotBeCutAtOnce() throws IOException {
        try (Spool spool = spool(folder, 1 << 20)) {
            put(spool, 0, 1);
            disk.room(5).truncateFails(true);
            assertThatThrownBy(() -> put(spool, 1, 2)).hasMessageContaining("No space left");
            assertThatThrownBy(() -> put(spool, 2, 3)).hasMessageContaining("Read-only");
            disk.room(Integer.MAX_VALUE).truncateFails(false);
            put(spool, 3, 4);
            assertThat(drained(spool)).containsExactly("report-0", "report-3");
        }
    }

    @Test
    void shouldNotCallSafeWhatIsNotOnDisk() throws IOException {
        try (Spool spool = spool(folder, 1 << 20)) {
            put(spool, 0, 1);
            disk.forceFails(true);
            assertThatThrownBy(() -> put(spool, 1, 2)).hasMessageContaining("Input/output");
            disk.forceFails(false);
            put(spool, 2, 3);
            assertThat(drained(spool)).containsExactly("report-0", "report-2");
        }
    }

    /** On a file system of at most some hundred KiB, made for this: the real thing. */
    @Test
    @EnabledIfSystemProperty(named = "spool.small.disk", matches = ".+")
    void shouldSurviveARealFullDisk() throws IOException {
        Path place = Path.of(System.getProperty("spool.small.disk")).resolve("spool");
        try (Spool spool = new Spool(SpoolSettings.in(place), Channels.REAL)) {
            List<String> safe = putUntilItFails(spool, 0);
            assertThat(safe).hasSizeGreaterThan(100);
            assertThat(reopened(place)).isEqualTo(safe);
            assertThat(drained(spool)).isEqualTo(safe);
            put(spool, 0, 1);
            assertThat(drained(spool)).containsExactly("report-0");
        }
    }

    private List<String> putUntilItFails(Spool spool, int from) {
        List<String> safe = new ArrayList<>();
        for (int at = from; ; at++) {
            try {
                put(spool, at, at + 1);
                safe.add("report-" + at);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
                return safe;
            }
        }
    }

    /** What another process would find after a crash now. */
    private List<String> reopened(Path place) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (Spool spool = new Spool(SpoolSettings.in(copy), Channels.REAL)) {
            return drained(spool);
        }
    }

    private Spool spool(Path place, int segmentBytes) throws IOException {
        return new Spool(new SpoolSettings(place, 1 << 20, segmentBytes), disk);
    }
}
