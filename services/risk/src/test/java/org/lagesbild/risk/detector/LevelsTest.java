package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final List<Long> EIGHT = List.of(8L, 9L, 7L, 8L, 8L, 10L, 6L, 8L);

    private final GpDlm district = new GpDlm(Parameters.calendar().withoutSeason());

    private static NavigableMap<Integer, Long> eightTo(int last) {
        NavigableMap<Integer, Long> counts = new TreeMap<>();
        for (int at = 0; at < EIGHT.size(); at++) {
            counts.put(last - EIGHT.size() + 1 + at, EIGHT.get(at));
        }
        return counts;
    }

    @Test
    void shouldStartAsSureAsThePriorIsStrong() {
        assertThat(Levels.variance(1)).isEqualTo(0.5);
        assertThat(Levels.variance(3)).isEqualTo(1.0 / 3);
        assertThat(Levels.variance(50)).isEqualTo(0.25);
        assertThat(Levels.collected(0, 8)).isCloseTo(Math.log(0.5 / 8), Vectors.near(1));
        assertThat(Levels.expected(2)).isCloseTo(Math.log(2), Vectors.near(1));
    }

    @Test
    void shouldExpectTheAcceptedLevelAtOnce() {
        SeriesState old = taught(district, week -> 2);
        SeriesState accepted = Levels.accepted(district, old, eightTo(old.lastWeek() + 4), week -> 0);
        Forecast next = district.forecast(accepted, old.lastWeek() + 5, 0);

        assertThat(accepted.level()).isCloseTo(Math.log(8), Vectors.near(2));
        assertThat(next.distribution().tail(8)).isGreaterThan(0.3);
        assertThat(district.forecast(old, old.lastWeek() + 5, 0).distribution().tail(8))
                .isLessThan(0.01);
        assertThat(accepted.cusum()).isZero();
    }

    @Test
    void shouldTakeTheSeasonOutOfTheAcceptedLevel() {
        SeriesState old = taught(district, week -> 2);
        IntToDoubleFunction summer = week -> Math.log(2);
        SeriesState accepted = Levels.accepted(district, old, eightTo(old.lastWeek() + 4), summer);

        assertThat(accepted.level()).isCloseTo(Math.log(4), Vectors.near(2));
    }

    @Test
    void shouldStayAProperCovarianceWhenALevelIsAcceptedAndAfter() {
        GpDlm seasonal = new GpDlm(Parameters.calendar());
        SeriesState state = seasonal.start(0, 1);
        SeriesState accepted = Levels.accepted(seasonal, state, eightTo(4), week -> 0);
        for (int week = 1; week <= 300; week++) {
            Forecast forecast = seasonal.forecast(accepted, week, 0);
            assertThat(forecast.uncertainty()).isPositive().isLessThan(2);
            accepted = seasonal.absorb(accepted, week, 8, 0);
        }
        assertThat(seasonal.forecast(accepted, 301, 0).mean()).isBetween(7.0, 9.0);
    }

    @Test
    void shouldLetADistrictFollowItsParentsSeason() {
        GpDlm parent = new GpDlm(Parameters.calendar());
        SeriesState taught = taught(parent, week -> Math.round(40 + 20 * Math.cos(2 * Math.PI * week / 52.18)));
        double period = Parameters.CALENDAR_YEAR;

        assertThat(Season.of(taught, 522, period)).isBetween(0.3, 0.6);
        assertThat(Season.of(taught, 548, period)).isBetween(-0.9, -0.5);
        assertThat(Season.of(district.start(0, 1), 548, period)).isZero();
    }

    private interface Counts {
        long of(int week);
    }

    private static SeriesState taught(GpDlm model, Counts counts) {
        SeriesState state = model.start(Math.log(counts.of(1)), 1);
        for (int week = 1; week <= 520; week++) {
            state = model.absorb(state, week, counts.of(week), 0);
        }
        return state;
    }
}
