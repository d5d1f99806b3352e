package org.lagesbild.alerts.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.alerts.send.Outcome.Verdict;

class StatusTableTest {

    private static final Instant NOW = Instant.parse("2026-06-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "204, DELIVERED",
        "301, GIVE_UP",
        "307, GIVE_UP",
        "400, GIVE_UP",
        "401, GIVE_UP",
        "404, GIVE_UP",
        "408, RETRY",
        "409, RETRY",
        "410, GONE",
        "413, GIVE_UP",
        "422, GIVE_UP",
        "425, RETRY",
        "429, RETRY",
        "500, RETRY",
        "501, RETRY",
        "502, RETRY",
        "503, RETRY",
        "504, RETRY",
        "599, RETRY"
    })
    void shouldLetTheEndpointSteer(int status, Verdict verdict) {
        assertThat(StatusTable.of(status, null, NOW).verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldUnderstandBothFormsOfRetryAfterAndPassOverAnythingElse() {
        assertThat(StatusTable.of(503, "120", NOW).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(StatusTable.of(503, "Tue, 02 Jun 2026 11:00:00 GMT", NOW).retryAfter())
                .contains(Duration.ofHours(1));
        assertThat(StatusTable.of(503, "Tue, 02 Jun 2026 09:00:00 GMT", NOW).retryAfter())
                .isEmpty();
        assertThat(StatusTable.of(503, "soon", NOW).retryAfter()).isEmpty();
        assertThat(StatusTable.of(503, "-5", NOW).retryAfter()).isEmpty();
    }
}
