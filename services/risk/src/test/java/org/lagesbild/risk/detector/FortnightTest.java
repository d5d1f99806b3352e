package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

class FortnightTest {

    private static final double LEVEL = 0.005;
    private static final int BEFORE = 104;
    private static final int CLOSING = 105;

    private final GpDlm model = new GpDlm(Parameters.reference());
    private final SeriesState state = taught();

    @Test
    void shouldFindWhatOnlyTwoWeeksTogetherShow() {
        Fortnight spread = tested(7, 7);

        assertThat(spread.week().probability()).isGreaterThan(LEVEL);
        assertThat(spread.alarm()).isTrue();
        assertThat(spread.probability()).isLessThanOrEqualTo(LEVEL);
        assertThat(tested(2, 7).alarm()).isFalse();
    }

    @Test
    void shouldAlarmExactlyWhereItsProbabilityIsWithinTheLevel() {
        for (int before = 0; before < 15; before++) {
            for (int closing = 0; closing < 15; closing++) {
                Fortnight tested = tested(before, closing);
                assertThat(tested.alarm()).isEqualTo(tested.probability() <= LEVEL);
            }
        }
    }

    @Test
    void shouldExpectOfBothWhatEachBringsAndBeAsUnsure() {
        Forecast one = model.forecast(state, BEFORE, 0);
        Forecast other = model.forecast(state, CLOSING, 0);
        Forecast both = tested(1, 1).both().orElseThrow().observed().forecast();

        assertThat(both.mean()).isEqualTo(one.mean() + other.mean());
        assertThat(both.uncertainty()).isEqualTo(other.uncertainty());
    }

    @Test
    void shouldTestTheWeekAloneAtTheWholeLevelWhereTheOneBeforeIsMissing() {
        Fortnight alone = Fortnight.of(model, state, Week.counted(CLOSING, 7), Week.missing(BEFORE), LEVEL);

        assertThat(alone.both()).isEmpty();
        assertThat(alone.probability()).isEqualTo(alone.week().probability());
        assertThat(alone.week().observed().level()).isEqualTo(LEVEL);
    }

    @Test
    void shouldRefuseToTestAWeekWithoutData() {
        assertThatThrownBy(() -> Fortnight.of(model, state, Week.missing(CLOSING), Week.counted(BEFORE, 1), LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Fortnight tested(long before, long closing) {
        return Fortnight.of(model, state, Week.counted(CLOSING, closing), Week.counted(BEFORE, before), LEVEL);
    }

    private SeriesState taught() {
        SeriesState taught = model.start(Math.log(2), 1);
        for (int week = 1; week <= 100; week++) {
            taught = model.absorb(taught, week, 1 + week % 3, 0);
        }
        return taught;
    }
}
