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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.disk.DamagedException;

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

    private Spool spool(Path place, int segmentBytes) throws IOException {
        return new Spool(new SpoolSettings(place, 1 << 20, segmentBytes), disk);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
