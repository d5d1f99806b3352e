package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.WeekTest;

class BurstTest {

    private static final Forecast WEEK = new Forecast(2.8, 0.1, 1.2);

    @Test
    void shouldExpectTheDaysPartOfTheWeekAsUncertainly() {
        WeekTest day = Burst.test(WEEK, 0.25, 1);

        assertThat(day.observed().forecast()).isEqualTo(new Forecast(0.7, 0.1, 1.2));
        assertThat(day.alarm()).isFalse();
    }

    @Test
    void shouldAlarmWhereADayTakesWhatAWeekWould() {
        WeekTest day = Burst.test(WEEK, 0.25, 7);

        assertThat(day.alarm()).isTrue();
        assertThat(day.probability()).isLessThanOrEqualTo(Burst.LEVEL);
        assertThat(day.alarmCount()).isLessThanOrEqualTo(7);
    }

    @Test
    void shouldRefuseMoreThanAWholeWeek() {
        assertThatThrownBy(() -> Burst.test(WEEK, 1.5, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
