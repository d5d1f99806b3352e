package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GpDlmTest {

    private static final JsonNode HAND = Vectors.section("gpdlm_hand");
    private static final GpDlm LEVEL_ALONE = new GpDlm(
            Parameters.reference().withGuard(0).with(new Evolution(0.99, 0.998, 52, new double[] {0.25, 0, 0, 0, 0, 0
            })));

    private final GpDlm model = new GpDlm(Parameters.reference());

    @Test
    void shouldExpectWhatCanBeWorkedOutByHand() {
        Forecast forecast = LEVEL_ALONE.forecast(two(), 1, 0);

        assertThat(forecast.mean()).isCloseTo(2, Vectors.near(2));
        assertThat(forecast.uncertainty()).isCloseTo(0.25, Vectors.near(0.25));
        assertThat(forecast.variance()).isCloseTo(3, Vectors.near(3));
        assertThat(forecast.distribution().tail(7)).isCloseTo(0.01966163694558755, Vectors.near(0.02));
        assertThat(forecast.distribution().alarm(0.02)).isEqualTo(7);
    }

    @Test
    void shouldLearnWhatCanBeWorkedOutByHand() {
        SeriesState seven = LEVEL_ALONE.absorb(two(), 1, 7, 0);
        SeriesState none = LEVEL_ALONE.absorb(two(), 1, 0, 0);

        assertThat(seven.level()).isCloseTo(Math.log(11.0 / 3), Vectors.near(1.3));
        assertThat(seven.covariance()[0]).isCloseTo(1.0 / 11, Vectors.near(0.1));
        JsonNode after = HAND.required("after_y7");
        assertThat(seven.scatter().residuals()).isCloseTo(after.required("A").asDouble(), Vectors.near(24));
        assertThat(seven.scatter().means()).isCloseTo(after.required("B").asDouble(), Vectors.near(2));
        assertThat(none.level()).isCloseTo(Math.log(4.0 / 3), Vectors.near(0.3));
        assertThat(none.covariance()[0]).isCloseTo(0.25, Vectors.near(0.25));
    }

    @Test
    void shouldBeLessSureAfterAMissingWeekAndExpectTheSame() {
        SeriesState taught = taught();
        SeriesState skipped = model.skip(taught, taught.lastWeek() + 1);
        int week = skipped.lastWeek() + 5;

        assertThat(skipped.absorbed()).isEqualTo(taught.absorbed());
        assertThat(model.forecast(skipped, week, 0)).isEqualTo(model.forecast(taught, week, 0));
        SeriesState back = model.absorb(skipped, skipped.lastWeek() + 1, 2, 0);
        assertThat(back.absorbed()).isEqualTo(taught.absorbed() + 1);
    }

    @Test
    void shouldLowerItsExpectationByZerosAndNotByMissingWeeks() {
        SeriesState silent = taught();
        SeriesState zeros = taught();
        for (int week = 0; week < 3; week++) {
            silent = model.skip(silent, silent.lastWeek() + 1);
            zeros = model.absorb(zeros, zeros.lastWeek() + 1, 0, 0);
        }

        double expected = model.forecast(taught(), taught().lastWeek() + 8, 0).mean();
        assertThat(model.forecast(silent, silent.lastWeek() + 5, 0).mean()).isCloseTo(expected, Vectors.near(expected));
        assertThat(model.forecast(zeros, zeros.lastWeek() + 5, 0).mean()).isLessThan(expected * 0.9);
    }

    @Test
    void shouldNotLearnAWeekTwice() {
        SeriesState taught = taught();

        assertThatThrownBy(() -> model.absorb(taught, taught.lastWeek(), 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseAStateOfOtherComponents() {
        GpDlm district = new GpDlm(Parameters.reference().withoutSeason());
        SeriesState seasonal = taught();

        assertThatThrownBy(() -> district.forecast(seasonal, seasonal.lastWeek() + 5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldComeBackFromBytesAsItWas() {
        SeriesState seasonal = taught().withCusum(1.25);
        SeriesState plain = new GpDlm(Parameters.reference().withoutSeason()).start(0.5, 2900);

        assertThat(SeriesState.fromBytes(seasonal.toBytes())).isEqualTo(seasonal);
        assertThat(seasonal.toBytes()).hasSize(250);
        assertThat(SeriesState.fromBytes(plain.toBytes())).isEqualTo(plain).isNotEqualTo(seasonal);
        assertThat(plain.toBytes()).hasSize(74);
    }

    @Test
    void shouldRefuseBytesThatAreNoState() {
        byte[] cut = Arrays.copyOf(taught().toBytes(), 100);

        assertThatThrownBy(() -> SeriesState.fromBytes(cut)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeriesState.fromBytes(new byte[250])).isInstanceOf(IllegalArgumentException.class);
    }

    private static SeriesState two() {
        return LEVEL_ALONE.start(Math.log(2), 1);
    }

    private SeriesState taught() {
        SeriesState state = model.start(Math.log(2), 1);
        for (int week = 1; week <= 60; week++) {
            state = model.absorb(state, week, week % 5, 0);
        }
        return state;
    }
}
