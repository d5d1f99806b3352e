package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

class DetectionTest {

    private static final int WEEKS = 45;
    private static final SeriesKey NORTH = new SeriesKey(Country.NORTH, "THEFT");
    private static final SeriesKey TOWN = new SeriesKey(Country.TOWN, "THEFT");

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = usual();
    }

    private static Town usual() {
        Town usual = new Town();
        usual.apply(new Change.Tick(Town.START));
        usual.enrolled();
        usual.weeks(WEEKS);
        return usual;
    }

    @Test
    void shouldEvaluateEachMunicipalityOnceAtEachMidnight() {
        assertThat(town.evaluations).hasSize(7 * WEEKS);
        assertThat(town.evaluations)
                .extracting(evaluation -> evaluation.moment().day())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(town.evaluations)
                .as("one theft a week is usual")
                .noneMatch(evaluation -> evaluation.tests().stream().anyMatch(Evaluator::alarmed));
    }

    @Test
    void shouldAlarmOnARiseInTheDistrictAndSayWhatWouldHaveBeenNoticed() {
        burst(6, Origin.PUBLIC);
        town.days(1);

        SeriesTest test = test(NORTH);
        assertThat(test.state()).isEqualTo(TestState.TESTED);
        assertThat(test.week().seen().reported()).isEqualTo(7);
        assertThat(test.week().expected()).isCloseTo(1, within(0.3));
        assertThat(test.week().probability()).isLessThan(0.001);
        assertThat(test.week().alarmCount()).isBetween(4L, 7L);
        assertThat(test.burst().seen().reported()).isEqualTo(6);
        assertThat(test.month().reported()).isEqualTo(10);
        assertThat(test.month().expected()).isCloseTo(4, within(1.0));
        assertThat(test.month().ratio().value()).isGreaterThan(1);
        assertThat(test.model().absorbed()).isEqualTo(WEEKS - 4 - 8);
        assertThat(test.sectors()).singleElement().satisfies(share -> {
            assertThat(share.sector()).isEqualTo("POLICE");
            assertThat(share.reported()).isEqualTo(7);
        });
        assertThat(test(TOWN).week().seen().reported()).isEqualTo(7);
        assertThat(town.last().scale().tested()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldScoreTheMunicipalityAndItsDistrictsByWhatRoseAboveTheirPast() {
        ScoreRecord before = score(Country.NORTH);
        burst(6, Origin.PUBLIC);
        town.report(town.theft(Country.BLOCK, "brandkaren", 3, Origin.PUBLIC));
        town.days(1);

        ScoreRecord after = score(Country.NORTH);
        assertThat(town.last().scores()).extracting(ScoreRecord::area).containsExactly(Country.TOWN, Country.NORTH);
        assertThat(after.incidents())
                .as("one may be older than 90 days now")
                .isBetween(before.incidents() + 6, before.incidents() + 7);
        assertThat(after.sortKey()).isGreaterThan(before.sortKey());
        assertThat(after.weights()).isEqualTo(7);
        assertThat(after.sectors()).extracting(SectorShare::sector).containsExactly("POLICE", "RESCUE");
        assertThat(((AreaScore.Scored) after.score()).sortKey())
                .as("what is on record is all it follows from")
                .isEqualTo(after.sortKey());
    }

    private ScoreRecord score(String area) {
        return town.last().scores().stream()
                .filter(score -> score.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldCountAsManyIncidentsAsCannotBeTheSameOne() {
        for (int each = 0; each < 4; each++) {
            town.report(town.theft(Country.NORTH, each % 2 == 0 ? "polisen" : "brandkaren", 12, Origin.PUBLIC));
        }
        town.days(1);

        assertThat(test(NORTH).burst().seen().reported()).isEqualTo(4);
        assertThat(test(NORTH).burst().seen().independent()).isEqualTo(2);
    }

    @Test
    void shouldNotTestWhatPatrolsDiscover() {
        burst(9, Origin.DISCOVERED);
        town.days(1);
        assertThat(town.last().tests()).noneMatch(Evaluator::alarmed);

        burst(6, Origin.PUBLIC);
        town.days(1);
        assertThat(test(NORTH).discovered()).isEqualTo(9);
        assertThat(test(NORTH).week().seen().reported()).isEqualTo(6);
    }

    @Test
    void shouldNotTestAnAreaOfAFewHundredInhabitants() {
        for (int each = 0; each < 8; each++) {
            town.report(town.theft(Country.HAMLET, "polisen", each, Origin.PUBLIC));
        }
        town.days(1);

        assertThat(town.last().tests()).extracting(SeriesTest::series).containsExactly(TOWN);
    }

    @Test
    void shouldSayAtOnceWhatIsLeftOfAnAlarmWhenItsDataIsTakenBack() {
        List<Incident> thefts = burst(6, Origin.PUBLIC);
        town.days(1);
        Evaluation alarm = town.last();
        assertThat(alarm.tests()).anyMatch(Evaluator::alarmed);
        int said = town.evaluations.size();

        thefts.subList(0, 5).forEach(town::retract);
        town.commit();

        assertThat(town.evaluations).hasSize(said + 1);
        assertThat(town.last().moment().day()).isEqualTo(alarm.moment().day());
        assertThat(town.last().moment().revision()).isEqualTo(1);
        assertThat(town.last().moment().asOf()).isEqualTo(town.now().toEpochMilli());
        assertThat(test(NORTH).week().seen().reported()).isEqualTo(2);
        assertThat(test(NORTH).week().probability()).isGreaterThan(0.001);
    }

    @Test
    void shouldSayNothingAgainWhereNoAlarmLosesAnything() {
        List<Incident> thefts = burst(6, Origin.PUBLIC);
        Incident fire = Town.incident("FIRE", Country.SOUTH, "brandkaren", town.now(), Origin.PUBLIC);
        town.report(fire);
        town.days(1);
        int said = town.evaluations.size();

        town.retract(fire);
        town.retract(thefts.get(0));
        town.report(thefts.get(0));
        town.commit();
        assertThat(town.evaluations).hasSize(said);
    }

    @Test
    void shouldTakeASilentFeedForNoDataAndNotForZero() {
        for (int day = 0; day < 14; day++) {
            town.day("brandkaren");
        }
        assertThat(town.last().missing()).containsExactly("THEFT");
        town.weeks(6);

        int first = Stockholm.weekOf(Stockholm.dayOf(Town.START)) + WEEKS;
        assertThat(town.settled.get(first))
                .satisfies(week -> assertThat(week.missing()).containsExactly("THEFT"));
        assertThat(town.settled.get(first - 1)).satisfies(week -> {
            assertThat(week.missing()).isEmpty();
            assertThat(week.reported()).containsEntry(NORTH, 1L);
        });
        assertThat(town.last().missing()).isEmpty();
        burst(6, Origin.PUBLIC);
        town.days(1);
        assertThat(test(NORTH).week().expected()).as("no drop").isCloseTo(1, within(0.3));
        assertThat(test(NORTH).model().absorbed()).isEqualTo(WEEKS + 8 - 4 - 8 - 2);
    }

    @Test
    void shouldWriteARecordOfEachWeekEvenWhereNothingHappened() {
        town.days(7 * 8);

        int first = Stockholm.weekOf(Stockholm.dayOf(Town.START));
        assertThat(town.settled.keySet()).hasSize(WEEKS + 8 - 4).startsWith(first, first + 1);
        assertThat(town.settled.get(first + WEEKS + 1))
                .satisfies(week -> assertThat(week.reported()).isEmpty());
    }

    @Test
    void shouldLearnNothingFromCorrectionsThatComeWithinTheGuard() {
        Town corrected = usual();
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
        assertThat(bytes(corrected)).isEqualTo(bytes(town)).isNotEmpty();
        assertThat(corrected.settled).isEqualTo(town.settled);
    }

    @Test
    void shouldLeaveWhatIsSettledWhateverIsCorrectedLater() {
        Instant old = town.now().minus(Duration.ofDays(60));
        town.report(Town.incident("THEFT", Country.NORTH, "polisen", old, Origin.PUBLIC));
        Map<String, String> before = bytes(town);
        town.commit();
        assertThat(bytes(town)).isEqualTo(before);
        assertThat(town.views().view(Country.NORTH).reasons().late()).isPositive();
    }

    @ParameterizedTest(name = "with {0} weeks after")
    @ValueSource(ints = {0, 3, 70})
    void shouldBeTheSameModelsAndSayNothingAgainWhenAllStateIsLost(int weeks) {
        burst(6, Origin.PUBLIC);
        town.weeks(weeks);
        town.report(
                Town.incident("THEFT", Country.NORTH, "polisen", town.now().minus(Duration.ofDays(90)), Origin.STAFF));
        town.commit();
        Instant retained = town.now().minus(Duration.ofDays(457));

        Town rebuilt = new Town(town.past());
        town.log().stream()
                .filter(change -> !Worlds.at(change).isBefore(retained) || change instanceof Change.Enrolled)
                .forEach(rebuilt::apply);
        rebuilt.commit();

        assertThat(bytes(rebuilt)).isEqualTo(bytes(town));
        assertThat(rebuilt.evaluations).isEmpty();
        assertThat(rebuilt.settled).isEmpty();
        town.days(8);
        for (int day = 0; day < 8; day++) {
            rebuilt.apply(new Change.Heard("polisen", "POLICE", Country.TOWN, town.now()));
        }
        assertThat(town.evaluations).hasSize((WEEKS + weeks) * 7 + 8);
    }

    @Test
    void shouldGoOnAfterARestartAsIfNothingHadHappened() {
        Town restarted = usual();
        for (int day = 0; day < 40; day++) {
            if (day % 5 == 0) {
                restarted.report(restarted.theft(Country.SOUTH, "polisen", 4, Origin.STAFF));
                town.report(town.theft(Country.SOUTH, "polisen", 4, Origin.STAFF));
            }
            restarted.days(1);
            town.days(1);
            restarted.restart(restarted.past());
        }
        assertThat(restarted.evaluations).isEqualTo(town.evaluations);
        assertThat(restarted.settled).isEqualTo(town.settled);
        assertThat(bytes(restarted)).isEqualTo(bytes(town));
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
        burst(6, Origin.PUBLIC);
        young.days(1);

        assertThat(young.settled).containsAllEntriesOf(own).hasSize(own.size() + 60);
        assertThat(test(NORTH).model().absorbed()).isEqualTo(60 + own.size() - 8);
        assertThat(test(NORTH).week().expected()).isCloseTo(1, within(0.3));

        int said = young.settled.size();
        young.apply(new Change.Imported(Country.TOWN, first - 60, imported()));
        young.commit();
        assertThat(young.settled).hasSize(said);

        Town rebuilt = new Town(young.past());
        young.log().forEach(rebuilt::apply);
        rebuilt.commit();
        assertThat(bytes(rebuilt)).isEqualTo(bytes(young));
        assertThat(rebuilt.settled).isEmpty();
    }

    /** One theft in the north; of fires nothing is known. */
    private static SettledWeek imported() {
        return SettledWeek.of(WeekState.IMPORTED, List.of("FIRE"), Map.of(NORTH, 1L, TOWN, 1L));
    }

    private List<Incident> burst(int thefts, Origin origin) {
        List<Incident> burst = new ArrayList<>();
        for (int each = 0; each < thefts; each++) {
            burst.add(town.theft(Country.NORTH, "polisen", 8 + each, origin));
        }
        burst.forEach(town::report);
        return burst;
    }

    private SeriesTest test(SeriesKey series) {
        return town.last().tests().stream()
                .filter(test -> test.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> bytes(Town town) {
        Map<String, String> bytes = new TreeMap<>();
        town.models()
                .forEach((series, model) ->
                        bytes.put(series.toString(), HexFormat.of().formatHex(model)));
        return bytes;
    }
}
