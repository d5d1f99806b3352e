package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

class LocalViewsTest {

    private static final Instant START = Instant.parse("2023-01-02T00:00:00Z");
    private static final List<String> AREAS = List.of("0191", "0191R001", "0191R002", "0114", "01", "00");

    /** Two and a half years, so that weeks are settled and sealed, and every window's edge is crossed in both DST ways. */
    private static final int HOURS = 24 * 920;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldCountAsTheDefinitionReadsWhateverComesLateOrIsTakenBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalViews views = Worlds.views(new HeapStores(), Past.none());
        BruteForce model = new BruteForce(Worlds.AREAS);
        List<Incident> standing = new ArrayList<>();
        Recorder closing = new Recorder();
        int overlaps = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            views.advance(now, closing);
            while (random.nextInt(12) == 0) {
                Change.Count change = Worlds.change(random, now, standing);
                views.apply(change);
                model.add(change.incident(), change.sign());
            }
            if (random.nextInt(250) == 0) {
                for (String area : AREAS.subList(0, 4)) {
                    assertThat(views.view(area).cells())
                            .as("%s at %s", area, now)
                            .isEqualTo(model.cells(area, now));
                    assertThat(views.view(area).overlaps())
                            .as("overlaps of %s at %s", area, now)
                            .isEqualTo(model.overlaps(area, now));
                    overlaps += views.view(area).overlaps().size();
                }
            }
        }
        assertThat(overlaps).as("what was compared").isGreaterThan(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void shouldGiveTheSameViewsAfterARestartAtAnyPoint(long seed) {
        List<Change> log = Worlds.log(seed, START, HOURS);
        LocalViews straight = Worlds.views(new HeapStores(), Past.none());
        Recorder closing = new Recorder();
        log.forEach(change -> Worlds.apply(straight, change, closing));

        HeapStores stores = new HeapStores();
        Recorder again = new Recorder();
        LocalViews restarted = Worlds.views(stores, Past.none());
        SplittableRandom random = new SplittableRandom(seed);
        for (Change change : log) {
            Worlds.apply(restarted, change, again);
            if (random.nextInt(700) == 0) {
                Worlds.persist(restarted, stores);
                restarted = Worlds.views(stores, again.past());
            }
        }
        for (String area : AREAS) {
            assertThat(restarted.view(area)).isEqualTo(straight.view(area));
        }
        assertThat(again.weeks).isEqualTo(closing.weeks);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void shouldGiveTheSameViewsWhenCountedAfreshFromSealedWeeksAndTheLastFifteenMonths(long seed) {
        List<Change> log = Worlds.log(seed, START, HOURS);
        LocalViews straight = Worlds.views(new HeapStores(), Past.none());
        Recorder closing = new Recorder();
        log.forEach(change -> Worlds.apply(straight, change, closing));

        Instant retained = START.plus(Duration.ofHours(HOURS)).minus(Duration.ofDays(457));
        LocalViews rebuilt = Worlds.views(new HeapStores(), closing.past());
        log.stream()
                .filter(change -> !Worlds.at(change).isBefore(retained))
                .forEach(change -> Worlds.apply(rebuilt, change, new Recorder()));
        for (String area : AREAS) {
            assertThat(rebuilt.view(area)).as(area).isEqualTo(straight.view(area));
        }
    }

    @Test
    void shouldLeaveNoTraceOfWhatWasTakenBack() {
        LocalViews views = Worlds.views(new HeapStores(), Past.none());
        views.advance(START, new Recorder());
        AreaView before = views.view("0191");
        Incident incident = Worlds.incident(new SplittableRandom(5), START.minus(Duration.ofDays(3)));
        views.apply(new Change.Count(1, ChangeReason.REPORTED, START, incident));
        assertThat(views.view(incident.area()).cells()).isNotEmpty();
        views.apply(new Change.Count(-1, ChangeReason.RETRACTED, START, incident));

        assertThat(views.view("0191").cells()).isEqualTo(before.cells());
        assertThat(views.view(incident.area()).marginals()).isEmpty();
        assertThat(views.view(incident.area()).reasons().retracted()).isEqualTo(1);
    }

    @Test
    void shouldDropTheBucketsOfASealedWeekAndKeepItsCounts() {
        HeapStores stores = new HeapStores();
        LocalViews views = Worlds.views(stores, Past.none());
        Recorder closing = new Recorder();
        views.advance(START, closing);
        Incident incident = Worlds.incident(new SplittableRandom(6), START);
        views.apply(new Change.Count(1, ChangeReason.REPORTED, START, incident));

        views.advance(START.plus(Duration.ofDays(7 + 430 - 1)), closing);
        assertThat(stores.cellCount()).isEqualTo(1);
        views.advance(START.plus(Duration.ofDays(7 + 430)), closing);
        assertThat(stores.cellCount()).isZero();
        assertThat(closing.weeks)
                .hasEntrySatisfying(
                        incident.area() + "|2023-W01|" + WeekState.SEALED,
                        kept -> assertThat(kept.counts())
                                .singleElement()
                                .extracting(WeekCount.CategoryCount::count)
                                .isEqualTo(1L));
        Counts counts = views.view(incident.area()).cells().get(0).counts();
        assertThat(counts.at(Slot.of(Measure.YEAR, Window.D365))).isEqualTo(1);
    }

    /** Remembers what was closed. */
    static final class Recorder implements Closing {

        final Map<String, WeekCount> weeks = new TreeMap<>();
        final Map<String, AreaView> days = new TreeMap<>();
        private final SealedWeeks sealed = new SealedWeeks();
        private final HeapWeeks settled = new HeapWeeks();
        private final Map<String, Evaluation> evaluations = new TreeMap<>();

        @Override
        public void day(String area, int day, AreaView view) {
            days.put(area + "|" + day, view);
        }

        @Override
        public void week(String area, int week, WeekCount count) {
            weeks.put(area + "|" + Stockholm.isoWeek(week) + "|" + count.state(), count);
            sealed.add(area, week, count);
        }

        @Override
        public void settled(String municipality, int week, SettledWeek one) {
            settled.add(municipality, week, one);
        }

        @Override
        public void accepted(int week, AcceptedLevel level) {
            // AcceptanceTest looks at these
        }

        @Override
        public void evaluated(Evaluation evaluation) {
            evaluations.put(evaluation.moment().municipality(), evaluation);
        }

        Past past() {
            int day = evaluations.values().stream()
                    .mapToInt(evaluation -> evaluation.moment().day())
                    .max()
                    .orElse(Integer.MIN_VALUE);
            return new Past(sealed(), settled.copy(), evaluations, day);
        }

        SealedWeeks sealed() {
            SealedWeeks copy = new SealedWeeks();
            sealed.forEach(copy::add);
            return copy;
        }
    }
}
