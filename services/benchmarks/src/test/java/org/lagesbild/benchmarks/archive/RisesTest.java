package org.lagesbild.benchmarks.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.benchmarks.detector.yardstick.Bayes;
import org.lagesbild.benchmarks.detector.yardstick.Farrington;
import org.lagesbild.risk.evaluation.SeriesKey;

class RisesTest {

    private static final SeriesKey SERIES = new SeriesKey("0180", "EXPLOSION");
    private static final SeriesKey OTHER = new SeriesKey("1280", "EXPLOSION");
    private static final Rise.Size SIZE = new Rise.Size(4, 4);
    private static final int WEEKS = 140;

    @Test
    void shouldFindTheStretchOfDaysOnWhichFourWeeksBroughtFourTimesTheYear() {
        int[] daily = quiet();
        daily[689] = 0;
        for (int day : new int[] {700, 702, 705, 712, 720}) {
            daily[day]++;
        }
        assertThat(Rise.of(SERIES, daily, SIZE)).singleElement().satisfies(rise -> {
            assertThat(rise.first()).as("the fourth").isEqualTo(712);
            assertThat(rise.peak()).as("the fifth").isEqualTo(720);
            assertThat(rise.last()).as("the day before the second leaves").isEqualTo(729);
            assertThat(rise.count()).isEqualTo(5);
            assertThat(rise.expected()).isBetween(0.4, 0.7);
            assertThat(rise.covers(684)).isFalse();
            assertThat(rise.covers(685)).isTrue();
            assertThat(rise.covers(743)).isTrue();
            assertThat(rise.covers(744)).isFalse();
        });
    }

    @Test
    void shouldCallNothingARiseThatTheYearAroundBringsToo() {
        int[] daily = quiet();
        for (int day = 500; day < 900; day += 7) {
            daily[day] += 2;
        }
        assertThat(Rise.of(SERIES, daily, SIZE)).isEmpty();
    }

    @Test
    void shouldGiveAYardstickAsManyAlarmsAsAskedAndMergeThoseOfAMonth() {
        int[] daily = quiet();
        int[] other = quiet();
        for (int day = 700; day < 714; day++) {
            daily[day] += 2;
        }
        for (int day = 800; day < 806; day++) {
            other[day]++;
        }
        DaySeries archive = new DaySeries(0, WEEKS, Map.of(SERIES, daily, OTHER, other));
        for (Method method : List.of(Bayes.two(), Farrington.negativeBinomial())) {
            Alarms one = new YardstickAlarms(archive, 60).of(method, 1);
            assertThat(one.days()).as(method.name()).containsOnlyKeys(SERIES);
            assertThat(one.days().get(SERIES))
                    .as("the Monday after the first or second week, and once")
                    .hasSize(1)
                    .first()
                    .matches(day -> day == 707 || day == 714);
            assertThat(new YardstickAlarms(archive, 60).of(method, 2).number()).isEqualTo(2);
        }
    }

    @Test
    void shouldSayWhoWasFirst() {
        Rise early = new Rise(SERIES, 700, 720, 710, 6, 0.5);
        Rise late = new Rise(OTHER, 700, 720, 710, 6, 0.5);
        Alarms ours = new Alarms("ours", Map.of(SERIES, List.of(600, 700), OTHER, List.of(712)));
        Alarms theirs = new Alarms("theirs", Map.of(SERIES, List.of(707)));

        Compared compared = Compared.of(List.of(early, late), ours, theirs);
        assertThat(compared.found()).isEqualTo(1);
        assertThat(compared.byPeak()).isEqualTo(1);
        assertThat(compared.first()).isEqualTo(1);
        assertThat(compared.alone()).isEqualTo(1);
        assertThat(compared.same() + compared.later() + compared.onlyIt()).isZero();
        assertThat(compared.daysBeforePeak()).isEqualTo(3);
        assertThat(Compared.of(List.of(early, late), ours, ours).byPeak()).isEqualTo(1);
    }

    /** One in seven weeks. */
    private static int[] quiet() {
        int[] daily = new int[WEEKS * DaySeries.WEEK];
        for (int day = 3; day < daily.length; day += 49) {
            daily[day] = 1;
        }
        return daily;
    }
}
