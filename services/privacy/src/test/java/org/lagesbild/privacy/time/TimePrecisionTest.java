package org.lagesbild.privacy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimePrecisionTest {

    @Test
    void shouldCutToTheHour() {
        assertThat(TimePrecision.truncate(Instant.parse("2026-03-29T01:59:59.999Z"), false))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void shouldCutSensitiveTimesToLocalMidnight() {
        assertThat(TimePrecision.truncate(Instant.parse("2026-07-01T22:30:00Z"), true))
                .isEqualTo("2026-07-01T22:00:00Z");
        assertThat(TimePrecision.truncate(Instant.parse("2026-07-01T21:59:00Z"), true))
                .isEqualTo("2026-06-30T22:00:00Z");
    }

    @Test
    void shouldKnowTheDayOnWhichClocksChange() {
        assertThat(TimePrecision.truncate(Instant.parse("2026-10-25T22:30:00Z"), true))
                .isEqualTo("2026-10-24T22:00:00Z");
    }

    @Test
    void shouldNotMoveWhatIsCut() {
        Instant cut = TimePrecision.truncate(Instant.parse("2026-03-29T12:00:00Z"), true);
        assertThat(TimePrecision.truncate(cut, true)).isEqualTo(cut);
    }
}
