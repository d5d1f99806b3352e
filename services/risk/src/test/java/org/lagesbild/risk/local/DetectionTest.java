package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lagesbild.risk.local.Town.ALL;
import static org.lagesbild.risk.local.Town.NORTH;
import static org.lagesbild.risk.local.Town.USUAL_WEEKS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.series.Evaluator;

class DetectionTest {

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = Town.usual();
    }

    @Test
    void shouldEvaluateEachMunicipalityOnceAtEachMidnight() {
        assertThat(town.evaluations).hasSize(7 * USUAL_WEEKS);
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
        town.burst(6, Origin.PUBLIC);
        town.days(1);

        SeriesTest test = town.test(NORTH);
        assertThat(test.state()).isEqualTo(TestState.TESTED);
        assertThat(test.week().seen().reported()).isEqualTo(7);
        assertThat(test.week().expected()).isCloseTo(1, within(0.3));
        assertThat(test.week().probability()).isLessThan(0.001);
        assertThat(test.week().alarmCount()).isBetween(4L, 8L);
        assertThat(test.burst().seen().reported()).isEqualTo(6);
        assertThat(test.month().reported()).isEqualTo(10);
        assertThat(test.month().expected()).isCloseTo(4, within(1.0));
        assertThat(test.month().ratio().value()).isGreaterThan(1);
        assertThat(test.model().absorbed()).isEqualTo(USUAL_WEEKS - 4 - 8);
        assertThat(test.sectors()).singleElement().satisfies(share -> {
            assertThat(share.sector()).isEqualTo("POLICE");
            assertThat(share.reported()).isEqualTo(7);
        });
        assertThat(town.test(ALL).week().seen().reported()).isEqualTo(7);
        assertThat(town.last().scale().tested()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldScoreTheMunicipalityAndItsDistrictsByWhatRoseAboveTheirPast() {
        ScoreRecord before = score(Country.NORTH);
        town.burst(6, Origin.PUBLIC);
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

        assertThat(town.test(NORTH).burst().seen().reported()).isEqualTo(4);
        assertThat(town.test(NORTH).burst().seen().independent()).isEqualTo(2);
    }

    @Test
    void shouldNotTestWhatPatrolsDiscover() {
        town.burst(9, Origin.DISCOVERED);
        town.days(1);
        assertThat(town.last().tests()).noneMatch(Evaluator::alarmed);

        town.burst(6, Origin.PUBLIC);
        town.days(1);
        assertThat(town.test(NORTH).discovered()).isEqualTo(9);
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(6);
    }

    @Test
    void shouldNotTestAnAreaOfAFewHundredInhabitants() {
        for (int each = 0; each < 8; each++) {
            town.report(town.theft(Country.HAMLET, "polisen", each, Origin.PUBLIC));
        }
        town.days(1);

        assertThat(town.last().tests()).extracting(SeriesTest::series).containsExactly(ALL);
    }
}
