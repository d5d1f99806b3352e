package org.lagesbild.gateway.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.incident.Precision;

final class OccurredAtTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-02-28T23:00:00Z, DAY",
        "2026-07-01, 2026-06-30T22:00:00Z, DAY",
        "2026-03-01T12, 2026-03-01T11:00:00Z, HOUR",
        "2026-03-01T12:34, 2026-03-01T11:34:00Z, HOUR",
        "2026-07-01T12:34:56, 2026-07-01T10:34:56Z, HOUR",
        "2026-03-01T12:34:56.789, 2026-03-01T11:34:56.789Z, HOUR",
        "2026-03-01T12:34:56.123456789Z, 2026-03-01T12:34:56.123456789Z, HOUR",
        "2026-03-01T12:34:56Z, 2026-03-01T12:34:56Z, HOUR",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z, HOUR",
        "2026-03-01T12:34:56+01:00, 2026-03-01T11:34:56Z, HOUR",
        "2026-03-01T12:34:56+0100, 2026-03-01T11:34:56Z, HOUR",
        "2026-03-01T12:34+01, 2026-03-01T11:34:00Z, HOUR",
        "2026-03-01T12Z, 2026-03-01T12:00:00Z, HOUR",
        "2026-03-01t12:00z, 2026-03-01T12:00:00Z, HOUR",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z, HOUR"
    })
    void shouldReadAnyPrecision(String text, String instant, Precision precision) {
        OccurredAt read = OccurredAt.parse(text).orElseThrow();
        assertThat(read.at()).isEqualTo(instant);
        assertThat(read.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-03",
                "2026-02-30",
                "2026-03-01T25:00",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T12:60:00Z",
                "2026-03-01T12:00:60Z",
                "2026-03-01T12:00:0١Z",
                "2026-03-01 12:00",
                "01/03/2026",
                "19121212-1212",
                "2026-03-01T12:34:56.1234567890Z",
                "2026-03-01T12:00:00Z and more",
                "2026-03-01Z",
                "yesterday"
            })
    void shouldRefuseEverythingElse(String text) {
        assertThat(OccurredAt.parse(text)).isEmpty();
    }

    @Test
    void shouldNotTryLongTexts() {
        assertThat(OccurredAt.parse("2026-03-01T12:00:00" + "0".repeat(100_000)))
                .isEmpty();
    }
}
