package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.risk.local.Town.NORTH;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.series.Evaluator;

class TakenBackTest {

    private Town town;

    @BeforeEach
    void fortyFiveUsualWeeks() {
        town = Town.usual();
    }

    @Test
    void shouldSayAtOnceWhatIsLeftOfAnAlarmWhenItsDataIsTakenBack() {
        List<Incident> thefts = town.burst(6, Origin.PUBLIC);
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
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(2);
        assertThat(town.test(NORTH).week().probability()).isGreaterThan(0.001);
    }

    @Test
    void shouldSayWhatWasTakenBackDuringACatchUpWhenThatEnds() {
        List<Incident> thefts = town.burst(6, Origin.PUBLIC);
        town.days(1);
        int said = town.evaluations.size();

        thefts.subList(0, 3).forEach(town::retract);
        town.commitMuted();
        thefts.subList(3, 5).forEach(town::retract);
        assertThat(town.evaluations).hasSize(said);
        town.commit();

        assertThat(town.evaluations).hasSize(said + 1);
        assertThat(town.last().moment().revision()).isEqualTo(1);
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(2);
    }

    @Test
    void shouldSayAtTheNextMidnightWhatWasTakenBackDuringACatchUpThatBrokeOff() {
        List<Incident> thefts = town.burst(6, Origin.PUBLIC);
        town.days(1);
        Evaluation alarm = town.last();

        thefts.subList(0, 5).forEach(town::retract);
        town.commitMuted();
        town.restart(town.past());
        town.commit();
        assertThat(town.last()).as("whoever starts anew does not know of it").isEqualTo(alarm);
        town.days(1);

        assertThat(town.last().moment().day()).isEqualTo(alarm.moment().day() + 1);
        assertThat(town.test(NORTH).week().seen().reported()).isEqualTo(1);
        assertThat(town.last().tests()).noneMatch(Evaluator::alarmed);
    }

    @Test
    void shouldSayNothingAgainWhereNoAlarmLosesAnything() {
        List<Incident> thefts = town.burst(6, Origin.PUBLIC);
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
}
