package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    @ParameterizedTest
    @ValueSource(strings = {"7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5f", "00000000-0000-4000-b000-000000000000"})
    void shouldPassRandomUuids(String value) {
        assertThat(Shapes.eventId(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19850101-1234",
                "7F0C1A52-9D3E-4B7A-8C11-0A1B2C3D4E5F",
                "7f0c1a52-9d3e-1b7a-8c11-0a1b2c3d4e5f",
                "7f0c1a52-9d3e-4b7a-cc11-0a1b2c3d4e5f",
                "7f0c1a52x9d3e-4b7a-8c11-0a1b2c3d4e5f",
                "7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5g",
                "7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5ff"
            })
    void shouldStopWhatIsNoRandomUuid(String value) {
        assertThat(Shapes.eventId(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "0191", "0191R005", "0191A0010", "0191C0010"})
    void shouldPassCodesOfAreas(String value) {
        assertThat(Shapes.area(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "19", "0191D0010", "0191R05", "Storgatan", "0191r005", "59.61,17.72", "٠١"})
    void shouldStopWhatIsNoArea(String value) {
        assertThat(Shapes.area(value)).isEqualTo(value.equals("19"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BURGLARY", "A1", "DOMESTIC_VIOLENCE"})
    void shouldPassCategories(String value) {
        assertThat(Shapes.category(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "burglary", "Åsa", "1A", "A B", "A23456789012345678901234567890123456789012"})
    void shouldStopWhatIsNoCategory(String value) {
        assertThat(Shapes.category(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "Polis", "a.b", "../reports", "abcdefghijklmnopqrstuvwxyz0123456"})
    void shouldStopWhatIsNoPrincipal(String value) {
        assertThat(Shapes.principal(value)).isFalse();
    }
}
