package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lagesbild.risk.alert.Candidate.Evidence;
import org.lagesbild.risk.alert.Candidate.Source;
import org.lagesbild.risk.alert.EpisodeRules.Step;
import org.lagesbild.risk.evaluation.SeriesKey;

class EpisodeRulesTest {

    private static final SeriesKey SERIES = new SeriesKey("0191R005", "BURGLARY");
    private static final int DAY = 20_000;

    private final Episode opened = EpisodeRules.open(unusual(0.001), DAY);

    @Test
    void shouldSayNothingOfTheSameAlarmAgain() {
        assertThat(opened.state()).isEqualTo(EpisodeState.OPENED);
        assertThat(alarm(opened, unusual(0.001))).isEqualTo(new Step(opened, false));
        assertThat(alarm(opened, unusual(0.0002)).said()).isFalse();
    }

    @Test
    void shouldStrengthenWhenTenTimesLessProbableAndThenOnlyTenTimesMore() {
        Step stronger = alarm(opened, unusual(0.0001));

        assertThat(stronger.said()).isTrue();
        assertThat(stronger.episode().state()).isEqualTo(EpisodeState.STRENGTHENED);
        assertThat(alarm(stronger.episode(), unusual(0.00005)).said()).isFalse();
        assertThat(alarm(stronger.episode(), unusual(0.00001)).said()).isTrue();
    }

    @Test
    void shouldStrengthenOnceWhenASlowRiseOrASecondSectorJoins() {
        Step slow = alarm(opened, candidate(new Evidence(4, 2, 0.001, true, 1)));
        Step second = alarm(opened, candidate(new Evidence(4, 2, 0.001, false, 2)));

        assertThat(slow.said()).isTrue();
        assertThat(alarm(slow.episode(), candidate(new Evidence(4, 2, 0.001, true, 1)))
                        .said())
                .isFalse();
        assertThat(second.said()).isTrue();
    }

    @Test
    void shouldCloseAfterFourteenQuietDaysInARow() {
        Episode episode = opened;
        for (int day = DAY + 1; day < DAY + 15; day++) {
            Step step = quiet(episode, day);
            assertThat(step.said()).isFalse();
            episode = step.episode();
        }

        Step last = quiet(episode, DAY + 15);
        assertThat(last.said()).isTrue();
        assertThat(last.episode().state()).isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void shouldCountQuietAnewAfterAnythingUnusualOrASilentFeed() {
        Episode halfway = quiet(opened, DAY + 7).episode();
        Episode restless =
                EpisodeRules.evaluate(halfway, unusual(0.1), false, DAY + 8).episode();
        Candidate silent = new Candidate(SERIES, new Evidence(0, 0, 1, false, 0), 0.001, new Source(true, 100));
        Episode unheard = EpisodeRules.evaluate(halfway, silent, false, DAY + 8).episode();

        assertThat(quiet(restless, DAY + 21).said()).isFalse();
        assertThat(quiet(unheard, DAY + 21).said()).isFalse();
        assertThat(quiet(halfway, DAY + 21).said()).isTrue();
    }

    @Test
    void shouldWeakenOnceWhenACorrectionBringsTheCountBelowItsAlarm() {
        assertThat(EpisodeRules.correct(opened, 4, 4).said()).isFalse();
        Step weakened = EpisodeRules.correct(opened, 3, 4);

        assertThat(weakened.said()).isTrue();
        assertThat(weakened.episode().state()).isEqualTo(EpisodeState.WEAKENED);
        assertThat(EpisodeRules.correct(weakened.episode(), 2, 4).said()).isFalse();
        assertThat(alarm(weakened.episode(), unusual(0.001)).episode().state()).isEqualTo(EpisodeState.STRENGTHENED);
    }

    @Test
    void shouldBeCancelledWhenAllOfItWasTakenBack() {
        Step cancelled = EpisodeRules.correct(opened, 0, 4);

        assertThat(cancelled.said()).isTrue();
        assertThat(cancelled.episode().state()).isEqualTo(EpisodeState.CANCELLED);
        assertThat(alarm(cancelled.episode(), unusual(0.00001)).said()).isFalse();
        assertThat(EpisodeRules.correct(cancelled.episode(), 0, 4).said()).isFalse();
        assertThat(EpisodeRules.close(cancelled.episode())).isEmpty();
    }

    @Test
    void shouldBeTakenOnOnceAndBeClosedByAPerson() {
        Episode taken = EpisodeRules.acknowledge(opened).orElseThrow();

        assertThat(taken.state()).isEqualTo(EpisodeState.ACKNOWLEDGED);
        assertThat(EpisodeRules.acknowledge(taken)).isEmpty();
        assertThat(alarm(taken, unusual(0.0001)).episode().state()).isEqualTo(EpisodeState.STRENGTHENED);
        Episode closed = EpisodeRules.close(taken).orElseThrow();
        assertThat(closed.state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(EpisodeRules.acknowledge(closed)).isEmpty();
    }

    private static Step alarm(Episode episode, Candidate candidate) {
        return EpisodeRules.evaluate(episode, candidate, true, DAY + 1);
    }

    private static Step quiet(Episode episode, int day) {
        return EpisodeRules.evaluate(episode, candidate(new Evidence(0, 0, 1, false, 0)), false, day);
    }

    private static Candidate unusual(double probability) {
        return candidate(new Evidence(4, 2, probability, false, 1));
    }

    private static Candidate candidate(Evidence evidence) {
        return new Candidate(SERIES, evidence, 0.001, new Source(false, 100));
    }
}
