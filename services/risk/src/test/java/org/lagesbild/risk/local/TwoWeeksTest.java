package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lagesbild.risk.local.Town.NORTH;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.series.Evaluator;

/** What only the last fourteen days show. */
class TwoWeeksTest {

    /** In each of two weeks, where one is usual. */
    private static final int EACH = 6;

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = Town.usual();
    }

    @Test
    void shouldAlarmOnARiseOverTwoWeeksThatNeitherWeekShows() {
        rise();

        SeriesTest test = town.test(NORTH);
        assertThat(test.week().seen().reported()).isEqualTo(EACH);
        assertThat(test.week().probability()).isGreaterThan(AlarmLevels.WEEK);
        assertThat(test.burst().probability()).isGreaterThan(AlarmLevels.DAY);
        assertThat(test.month().slow().alarm()).isFalse();
        assertThat(test.fortnight().seen()).isEqualTo(new TestedCount.Seen(2 * EACH, 2 * EACH));
        assertThat(test.fortnight().expected()).isCloseTo(2, within(0.5));
        assertThat(test.fortnight().probability()).isLessThanOrEqualTo(AlarmLevels.FORTNIGHT);
        assertThat(test.fortnight().alarmCount()).isLessThanOrEqualTo(2 * EACH);
        assertThat(Evaluator.alarmed(test)).isTrue();
    }

    @Test
    void shouldListWhatIsUnusualInFourteenDaysAlsoWhereTheLastSevenAreQuiet() {
        town.burst(4, Origin.PUBLIC);
        town.days(9);

        assertThat(town.test(NORTH).week().probability()).isEqualTo(1);
        assertThat(town.test(NORTH).fortnight().probability()).isLessThanOrEqualTo(Evaluator.LISTED_FROM);
        assertThat(town.test(NORTH).fortnight().seen().reported()).isEqualTo(4);
        town.days(6);
        assertThat(town.last().tests()).isEmpty();
    }

    @Test
    void shouldSayAtOnceWhatIsLeftWhenTheEarlierWeekOfARiseIsTakenBack() {
        List<Incident> earlier = rise();
        Evaluation alarm = town.last();

        earlier.forEach(town::retract);
        town.commit();

        assertThat(town.last().moment().day()).isEqualTo(alarm.moment().day());
        assertThat(town.last().moment().revision()).isEqualTo(1);
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(EACH);
        assertThat(town.test(NORTH).fortnight().seen().reported()).isEqualTo(EACH);
        assertThat(town.last().tests()).noneMatch(Evaluator::alarmed);
    }

    @Test
    void shouldHaveNoFourteenDaysWhereAFeedWasSilentInTheEarlierSeven() {
        for (int day = 0; day < 5; day++) {
            town.day("brandkaren");
        }
        town.days(8);
        List<Incident> thefts = town.burst(6, Origin.PUBLIC);
        town.days(1);

        assertThat(town.last().missing()).isEmpty();
        assertThat(town.last().missingBefore()).containsExactly("THEFT");
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(6);
        assertThat(town.test(NORTH).fortnight()).isEqualTo(TestedCount.NONE);

        town.restart(town.past());
        town.retract(thefts.get(0));
        town.commit();
        assertThat(town.last().moment().revision()).isEqualTo(1);
        assertThat(town.last().missingBefore()).as("as it was at midnight").containsExactly("THEFT");

        town.days(7);
        assertThat(town.last().missingBefore()).isEmpty();
        assertThat(town.test(NORTH).fortnight().seen().reported()).isEqualTo(5);
    }

    /** One on each day but Sunday for two weeks, of which one is closed; those of the earlier week are returned. */
    private List<Incident> rise() {
        List<Incident> thefts = new ArrayList<>();
        for (int day = 0; day < 13; day++) {
            if (day % 7 < EACH) {
                thefts.addAll(town.burst(1, Origin.PUBLIC));
            }
            town.days(1);
        }
        return thefts.subList(0, EACH);
    }
}
