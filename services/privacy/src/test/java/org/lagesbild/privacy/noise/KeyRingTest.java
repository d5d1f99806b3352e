package org.lagesbild.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final int WEEK = 2_900;
    private static final String ID = "KV1|A|0180|FIRE|2025-03-01|P1D";

    private static NoiseKey key() {
        byte[] bytes = new byte[32];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) at;
        }
        return NoiseKey.of(bytes);
    }

    private static String noises(KeyRing ring, int week) {
        StringBuilder found = new StringBuilder();
        for (int at = 0; at < 64; at++) {
            found.append(ring.of(week).orElseThrow().of(ID + at, 1)).append(' ');
        }
        return found.toString();
    }

    @Test
    void shouldGiveEveryWeekItsOwnNoiseAndTheSameOneAfterARestart() {
        KeyRing ring = new KeyRing(WEEK, key());
        String later = noises(ring, WEEK + 3);
        ring.forgetBefore(WEEK + 2);
        KeyText kept = KeyText.read(ring.oldest().write());

        assertThat(later).isNotEqualTo(noises(new KeyRing(WEEK, key()), WEEK));
        assertThat(noises(new KeyRing(kept.week(), kept.key()), WEEK + 3)).isEqualTo(later);
    }

    @Test
    void shouldNotKnowAWeekThatWasForgotten() {
        KeyRing ring = new KeyRing(WEEK, key());
        ring.forgetBefore(WEEK + 1);

        assertThat(ring.of(WEEK)).isEmpty();
        assertThat(ring.oldestWeek()).isEqualTo(WEEK + 1);
        assertThat(ring.oldest().write())
                .doesNotContain(new KeyText(WEEK, key()).write().split("\n")[2]);
    }

    @Test
    void shouldRefuseADamagedFileWithoutRepeatingIt() {
        String written = new KeyText(WEEK, key()).write();
        String damaged = written.replace("week 2900", "week 2901");

        assertThatThrownBy(() -> KeyText.read(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0001");
        assertThat(new KeyText(WEEK, key()).toString()).doesNotContain("0001");
        assertThat(KeyText.read(written).week()).isEqualTo(WEEK);
    }
}
