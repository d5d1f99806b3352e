package org.lagesbild.release.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.noise.Noise;

class KeysTest {

    private static final int WEEK = 2_900;

    @TempDir
    private Path directory;

    private Keys keys(int seed, int notBefore) {
        return new Keys(directory.resolve("noise-key"), new SplittableRandom(seed), notBefore);
    }

    private static List<Integer> noises(Keys keys, int week) {
        Noise noise = keys.of(week).orElseThrow();
        return IntStream.range(0, 64)
                .map(at -> noise.of("KV1|A|" + at, 1))
                .boxed()
                .toList();
    }

    private String content() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void shouldGiveTheSameNoiseAfterARestart() {
        List<Integer> before = noises(keys(1, Integer.MIN_VALUE), WEEK);

        assertThat(noises(keys(2, Integer.MIN_VALUE), WEEK)).isEqualTo(before);
    }

    @Test
    void shouldLeaveNothingOfADeletedKeyOnDisk() throws IOException {
        Keys keys = keys(1, Integer.MIN_VALUE);
        List<Integer> next = noises(keys, WEEK + 1);
        keys.of(WEEK);
        String old = content().split("\n")[2];
        keys.releasedBefore(WEEK + 2);

        assertThat(old).startsWith("key ");
        assertThat(content()).doesNotContain(old.substring("key ".length()));
        assertThat(keys(2, Integer.MIN_VALUE).of(WEEK + 1)).isEmpty();
        assertThat(next).isNotEmpty();
    }

    @Test
    void shouldBeReadableByItsOwnerAlone() throws IOException {
        keys(1, Integer.MIN_VALUE).of(WEEK);

        assertThat(Files.getPosixFilePermissions(directory.resolve("noise-key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void shouldNotNoiseAgainWhatALostKeyMayHaveNoised() {
        Keys lost = keys(1, WEEK + 1);

        assertThat(lost.of(WEEK)).isEmpty();
        assertThat(lost.of(WEEK + 1)).isPresent();
    }

    /** A week's last atoms close 72 hours after its end. */
    @Test
    void shouldKeepAWeeksKeyUntilItsLastAtomHasClosed() {
        Instant end = Bucket.startOfWeek(WEEK + 1);

        assertThat(ReadBack.firstOpenWeek(end.plusSeconds(71 * 3_600L))).isEqualTo(WEEK);
        assertThat(ReadBack.firstOpenWeek(end.plusSeconds(72 * 3_600L))).isEqualTo(WEEK + 1);
    }
}
