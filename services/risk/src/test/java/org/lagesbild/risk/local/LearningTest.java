package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lagesbild.risk.local.Town.ALL;
import static org.lagesbild.risk.local.Town.NORTH;
import static org.lagesbild.risk.local.Town.USUAL_WEEKS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

class LearningTest {

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = Town.usual();
    }

    @Test
    void shouldTakeASilentFeedForNoDataAndNotForZero() {
        for (int day = 0; day < 14; day++) {
            town.day("brandkaren");
        }
        assertThat(town.last().missing()).containsExactly("THEFT");
        town.weeks(6);

        int first = Stockholm.weekOf(Stockholm.dayOf(Town.START)) + USUAL_WEEKS;
        assertThat(town.settled.get(first))
                .satisfies(week -> assertThat(week.missing()).containsExactly("THEFT"));
        assertThat(town.settled.get(first - 1)).satisfies(week -> {
            assertThat(week.missing()).isEmpty();
            assertThat(week.reported()).containsEntry(NORTH, 1L);
        });
        assertThat(town.last().missing()).isEmpty();
        town.burst(6, Origin.PUBLIC);
        town.days(1);
        assertThat(town.test(NORTH).week().expected()).as("no drop").isCloseTo(1, within(0.3));
        assertThat(town.test(NORTH).model().absorbed()).isEqualTo(USUAL_WEEKS + 8 - 4 - 8 - 2);
    }

    @Test
    void shouldWriteARecordOfEachWeekEvenWhereNothingHappened() {
        town.days(7 * 8);

        int first = Stockholm.weekOf(Stockholm.dayOf(Town.START));
        assertThat(town.settled.keySet()).hasSize(USUAL_WEEKS + 8 - 4).startsWith(first, first + 1);
        assertThat(town.settled.get(first + USUAL_WEEKS + 1))
                .satisfies(week -> assertThat(week.reported()).isEmpty());
    }

    @Test
    void shouldLearnNothingFromCorrectionsThatComeWithinTheGuard() {
        Town corrected = Town.usual();
        SplittableRandom random = new SplittableRandom(3);
        for (int week = 0; week < 12; week++) {
            List<Incident> wrong = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                wrong.add(corrected.theft(Country.SOUTH, "polisen", random.nextInt(24), Origin.STAFF));
            }
            wrong.forEach(corrected::report);
            corrected.days(7);
            town.days(7);
            if (week % 2 == 0) {
                wrong.forEach(corrected::retract);
            } else {
                corrected.days(21);
                town.days(21);
                wrong.forEach(corrected::retract);
            }
        }
        town.days(7 * 5);
        corrected.days(7 * 5);
        assertThat(corrected.models()).isEqualTo(town.models()).isNotEmpty();
        assertThat(corrected.settled).isEqualTo(town.settled);
    }

    @Test
    void shouldLeaveWhatIsSettledWhateverIsCorrectedLater() {
        Instant old = town.now().minus(Duration.ofDays(60));
        town.report(Town.incident("THEFT", Country.NORTH, "polisen", old, Origin.PUBLIC));
        Map<String, String> before = town.models();
        town.commit();
        assertThat(town.models()).isEqualTo(before);
        assertThat(town.views().view(Country.NORTH).reasons().late()).isPositive();
    }

    @Test
    void shouldBeginWithTheWeeksThatWereLoadedAndNeverWriteOverItsOwn() {
        Town young = new Town();
        young.apply(new Change.Tick(Town.START));
        young.enrolled();
        young.weeks(8);
        Map<Integer, SettledWeek> own = new TreeMap<>(young.settled);
        int first = Stockholm.weekOf(Stockholm.dayOf(Town.START));
        for (int week = first - 60; week < first + 3; week++) {
            young.apply(new Change.Imported(Country.TOWN, week, imported()));
        }
        young.commit();
        town = young;
        town.burst(6, Origin.PUBLIC);
        young.days(1);

        assertThat(young.settled).containsAllEntriesOf(own).hasSize(own.size() + 60);
        assertThat(town.test(NORTH).model().absorbed()).isEqualTo(60 + own.size() - 8);
        assertThat(town.test(NORTH).week().expected()).isCloseTo(1, within(0.3));

        int said = young.settled.size();
        young.apply(new Change.Imported(Country.TOWN, first - 60, imported()));
        young.commit();
        assertThat(young.settled).hasSize(said);

        Town rebuilt = new Town(young.past());
        young.log().forEach(rebuilt::apply);
        rebuilt.commit();
        assertThat(rebuilt.models()).isEqualTo(young.models());
        assertThat(rebuilt.settled).isEmpty();
    }

    private static SettledWeek imported() {
        return SettledWeek.of(WeekState.IMPORTED, List.of("FIRE"), Map.of(NORTH, 1L, ALL, 1L));
    }
}
