package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colour of a grade, as the contract has it. */
class AlertColourTest {

    @ParameterizedTest
    @CsvSource({
        "EXTREME, IMMEDIATE, OBSERVED, RED",
        "EXTREME, EXPECTED, LIKELY, RED",
        "EXTREME, EXPECTED, POSSIBLE, ORANGE",
        "SEVERE, EXPECTED, LIKELY, ORANGE",
        "SEVERE, FUTURE, POSSIBLE, YELLOW",
        "MODERATE, IMMEDIATE, LIKELY, YELLOW",
        "MINOR, EXPECTED, OBSERVED, YELLOW",
        "UNKNOWN, UNKNOWN, UNKNOWN, YELLOW",
        "EXTREME, PAST, LIKELY, GREEN",
        "EXTREME, EXPECTED, UNLIKELY, GREEN"
    })
    void shouldFollowFromTheThreeAlone(
            AlertSeverity severity, AlertUrgency urgency, AlertCertainty certainty, AlertColour colour) {
        assertThat(AlertColour.of(new Alert.Grade(severity, urgency, certainty)))
                .isEqualTo(colour);
    }
}
