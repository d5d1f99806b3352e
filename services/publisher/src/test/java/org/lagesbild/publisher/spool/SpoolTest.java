package org.lagesbild.publisher.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final String SEGMENT = "0000000000000000000.spool";

    @TempDir
    private Path folder = Path.of("");

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void shouldKeepOrderOverSegmentsAndRestarts() throws IOException {
        try (Spool spool = spool(folder, 40)) {
            put(spool, 0, 10);
        }
        try (Spool spool = spool(folder, 40)) {
            put(spool, 10, 15);
            assertThat(drained(spool)).isEqualTo(names(0, 15));
        }
    }

    @Test
    void shouldGiveRoomBackAndGoOnCounting() throws IOException {
        try (Spool spool = spool(folder, 40)) {
            put(spool, 0, 10);
            spool.settle(spool.next().size());
            assertThat(drained(spool)).hasSizeLessThan(10).endsWith("report-9");
            assertThat(files()).containsExactlyInAnyOrder("cursor", "lock");
        }
        try (Spool spool = spool(folder, 40)) {
            put(spool, 10, 11);
            assertThat(drained(spool)).containsExactly("report-10");
        }
    }

    @Test
    void shouldCutATornEndWhereverItIsTorn() throws IOException {
        try (Spool spool = spool(folder.resolve("whole"), 1 << 20)) {
            put(spool, 0, 3);
        }
        byte[] whole = Files.readAllBytes(folder.resolve("whole").resolve(SEGMENT));
        int record = whole.length / 3;
        for (int length = 0; length <= whole.length; length++) {
            Path torn = folder.resolve("torn-" + length);
            Files.createDirectories(torn);
            Files.write(torn.resolve(SEGMENT), Arrays.copyOf(whole, length));
            try (Spool spool = spool(torn, 1 << 20)) {
                put(spool, 7, 8);
                List<String> expected = new ArrayList<>(names(0, length / record));
                expected.add("report-7");
                assertThat(drained(spool)).as("torn at %d", length).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldLeaveDamageInTheMiddleToAPerson() throws IOException {
        try (Spool spool = spool(folder, 1 << 20)) {
            put(spool, 0, 3);
        }
        byte[] damaged = Files.readAllBytes(folder.resolve(SEGMENT));
        damaged[10] ^= 1;
        Files.write(folder.resolve(SEGMENT), damaged);
        assertThatThrownBy(() -> spool(folder, 1 << 20)).isInstanceOf(DamagedException.class);
        assertThat(Files.readAllBytes(folder.resolve(SEGMENT))).isEqualTo(damaged);
    }

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

    @Test
    void shouldRefuseMoreThanItMayHold() throws IOException {
        try (Spool spool = new Spool(new SpoolSettings(folder, 50, 1 << 20), disk)) {
            put(spool, 0, 3);
            assertThatThrownBy(() -> put(spool, 3, 4))
                    .isInstanceOf(SpoolFullException.class)
                    .hasMessageContaining("all before it are safe");
            assertThat(drained(spool)).isEqualTo(names(0, 3));
            put(spool, 4, 5);
            assertThat(drained(spool)).containsExactly("report-4");
        }
    }

    @Test
    void shouldGoOnAfterAnInterrupt() throws IOException {
        try (Spool spool = new Spool(SpoolSettings.in(folder), Channels.REAL)) {
            put(spool, 0, 1);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> put(spool, 1, 2)).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            put(spool, 2, 3);
            assertThat(drained(spool)).startsWith("report-0").endsWith("report-2");
        }
    }

    @Test
    void shouldKeepAllWithoutItsCursor() throws IOException {
        try (Spool spool = spool(folder, 20)) {
            put(spool, 0, 5);
            spool.settle(1);
            spool.settle(1);
        }
        Files.delete(folder.resolve("cursor"));
        try (Spool spool = spool(folder, 20)) {
            assertThat(drained(spool)).endsWith("report-2", "report-3", "report-4");
        }
    }

    @Test
    void shouldBelongToOne() throws IOException {
        try (Spool spool = spool(folder, 20)) {
            assertThatThrownBy(() -> spool(folder, 20)).hasMessageContaining("in use");
            assertThat(spool.waiting()).isZero();
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

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void put(Spool spool, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            spool.put(("report-" + at).getBytes(UTF_8));
        }
    }

    private static List<String> drained(Spool spool) throws IOException {
        List<String> drained = new ArrayList<>();
        while (spool.waiting() > 0) {
            byte[] next = spool.next().get(0);
            drained.add(new String(next, UTF_8));
            spool.settle(1);
        }
        return drained;
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> "report-" + at).toList();
    }
}
