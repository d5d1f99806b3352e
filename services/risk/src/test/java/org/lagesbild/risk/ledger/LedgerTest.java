package org.lagesbild.risk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.risk.ledger.Sent.NOW;
import static org.lagesbild.risk.ledger.Sent.OCCURRED;
import static org.lagesbild.risk.ledger.Sent.correct;
import static org.lagesbild.risk.ledger.Sent.report;
import static org.lagesbild.risk.ledger.Sent.retract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Scope;

class LedgerTest {

    private @Nullable LedgerEntry entry;
    private final List<Change.Count> changes = new ArrayList<>();

    @Test
    void shouldCountAReport() {
        assertThat(outcome(report())).isEqualTo(Outcome.COUNTED);
        assertThat(changes)
                .containsExactly(new Change.Count(
                        1, ChangeReason.REPORTED, NOW, report().build().report().asIncident("polisen", "POLICE", NOW)));
        assertThat(held().state()).isEqualTo(LedgerState.COUNTED);
        assertThat(held().keepUntil()).isEqualTo(OCCURRED.plus(Duration.ofDays(430)));
    }

    @Test
    void shouldKnowADuplicateWhoeverBringsIt() {
        outcome(report());
        assertThat(outcome(report().again())).isEqualTo(Outcome.DUPLICATE);
        assertThat(changes).hasSize(1);
        assertThat(held().state()).isEqualTo(LedgerState.COUNTED);
    }

    @Test
    void shouldReadAnAbsentScopeAsTheMunicipality() {
        outcome(report());
        assertThat(outcome(report().reaching(Scope.UNKNOWN))).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldSeeAConflictInTheSameRevisionWithOtherContent() {
        outcome(report());
        assertThat(outcome(report().in("0192"))).isEqualTo(Outcome.CONFLICT);
        assertThat(held().incident()).extracting("area").isEqualTo("0191");
    }

    @Test
    void shouldSeeAConflictBetweenAReportAndItsRetractionUnderOneRevision() {
        outcome(report(2));
        assertThat(outcome(retract(2))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void shouldLeaveAStaleRevisionAside() {
        outcome(report());
        outcome(correct(3));
        assertThat(outcome(correct(2))).isEqualTo(Outcome.STALE);
        assertThat(held().revision()).isEqualTo(3);
    }

    @Test
    void shouldTakeBackTheOldOfACorrection() {
        outcome(report());
        changes.clear();
        assertThat(outcome(correct(2).in("0192"))).isEqualTo(Outcome.COUNTED);
        assertThat(changes)
                .extracting(
                        Change.Count::sign,
                        Change.Count::reason,
                        change -> change.incident().area())
                .containsExactly(tuple(-1, ChangeReason.CORRECTED, "0191"), tuple(1, ChangeReason.CORRECTED, "0192"));
    }

    @Test
    void shouldCountACorrectionWhoseReportNeverCame() {
        assertThat(outcome(correct(2))).isEqualTo(Outcome.COUNTED);
        assertThat(changes)
                .extracting(Change.Count::sign, Change.Count::reason)
                .containsExactly(tuple(1, ChangeReason.REPORTED));
        assertThat(outcome(report())).isEqualTo(Outcome.STALE);
    }

    @Test
    void shouldReadAReportOfAHigherRevisionAsACorrection() {
        outcome(report());
        changes.clear();
        outcome(report(2).in("0192"));
        assertThat(changes).extracting(Change.Count::sign).containsExactly(-1, 1);
    }

    @Test
    void shouldTakeBackARetractedIncident() {
        outcome(report());
        changes.clear();
        assertThat(outcome(retract(2))).isEqualTo(Outcome.COUNTED);
        assertThat(changes)
                .extracting(Change.Count::sign, Change.Count::reason)
                .containsExactly(tuple(-1, ChangeReason.RETRACTED));
        assertThat(held().state()).isEqualTo(LedgerState.RETRACTED);
        assertThat(held().incident()).isNull();
        assertThat(held().keepUntil()).isEqualTo(OCCURRED.plus(Duration.ofDays(430)));
        assertThat(outcome(report())).isEqualTo(Outcome.STALE);
    }

    @Test
    void shouldRetractOnce() {
        outcome(report());
        outcome(retract(2));
        changes.clear();
        assertThat(outcome(retract(2).again())).isEqualTo(Outcome.DUPLICATE);
        assertThat(outcome(retract(3))).isEqualTo(Outcome.COUNTED);
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldHoldBackAReportThatComesAfterItsRetraction(long revision) {
        assertThat(outcome(retract(2))).isEqualTo(Outcome.HELD);
        assertThat(outcome(report(revision))).isEqualTo(Outcome.STALE);
        assertThat(changes).isEmpty();
        assertThat(held().state()).isEqualTo(LedgerState.HELD);
        assertThat(held().keepUntil()).isEqualTo(NOW.plus(Duration.ofDays(430)));
    }

    @Test
    void shouldKnowAHeldRetractionAgain() {
        outcome(retract(2));
        assertThat(outcome(retract(2).again())).isEqualTo(Outcome.DUPLICATE);
        assertThat(outcome(retract(3))).isEqualTo(Outcome.HELD);
        assertThat(outcome(retract(2))).isEqualTo(Outcome.STALE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCountWhatReturns(boolean everCounted) {
        if (everCounted) {
            outcome(report());
        }
        outcome(retract(2));
        changes.clear();
        assertThat(outcome(report(3))).isEqualTo(Outcome.COUNTED);
        assertThat(changes)
                .extracting(Change.Count::sign, Change.Count::reason)
                .containsExactly(tuple(1, ChangeReason.RETURNED));
    }

    @Test
    void shouldRejectACorrectionThatFollowsNothing() {
        assertThat(outcome(correct(1))).isEqualTo(Outcome.REJECTED);
        assertThat(outcome(retract(1))).isEqualTo(Outcome.REJECTED);
        assertThat(held().submissions())
                .extracting(SubmissionOutcome::problems)
                .containsOnly(List.of("revision.tooLow"));
    }

    @Test
    void shouldRefuseWhatIsOlderThanFourHundredDays() {
        assertThat(outcome(report().aged(Duration.ofDays(400)))).isEqualTo(Outcome.COUNTED);
        entry = null;
        assertThat(outcome(report().aged(Duration.ofDays(400).plusSeconds(1)))).isEqualTo(Outcome.TOO_OLD);
        assertThat(held().state()).isEqualTo(LedgerState.REFUSED);
        assertThat(held().keepUntil()).isEqualTo(NOW.plus(Duration.ofDays(430)));
    }

    @Test
    void shouldJudgeARetractionByWhatIsHeldAlone() {
        outcome(report().aged(Duration.ofDays(400)));
        assertThat(outcome(retract(2).aged(Duration.ofDays(500)))).isEqualTo(Outcome.COUNTED);
    }

    @Test
    void shouldKeepWhatCountsWhenALaterSubmissionIsRefused() {
        outcome(report());
        LedgerEntry before = held();
        assertThat(outcome(correct(2).build("area.unknown"))).isEqualTo(Outcome.REJECTED);
        assertThat(held().incident()).isEqualTo(before.incident());
        assertThat(held().revision()).isEqualTo(1);
        assertThat(held().submissions())
                .extracting(SubmissionOutcome::outcome)
                .containsExactly(Outcome.COUNTED, Outcome.REJECTED);
        assertThat(outcome(correct(2))).isEqualTo(Outcome.COUNTED);
    }

    @Test
    void shouldCountWhatHadToComeAgain() {
        assertThat(outcome(report().later("partner.stopped"))).isEqualTo(Outcome.RETRY);
        assertThat(held().incident()).isNull();
        assertThat(outcome(report())).isEqualTo(Outcome.COUNTED);
        assertThat(held().submissions().get(0).problems()).containsExactly("partner.stopped");
    }

    @Test
    void shouldCountAfterARefusal() {
        outcome(report().build("area.unknown"));
        assertThat(held().revision()).isZero();
        assertThat(outcome(report())).isEqualTo(Outcome.COUNTED);
        assertThat(changes).extracting(Change.Count::reason).containsExactly(ChangeReason.REPORTED);
    }

    @Test
    void shouldNotCountWhatAPartnerKeepsToItself() {
        assertThat(outcome(report().reaching(Scope.OWN))).isEqualTo(Outcome.COUNTED);
        assertThat(changes).isEmpty();
        outcome(correct(2));
        assertThat(changes).extracting(Change.Count::sign).containsExactly(1);
        changes.clear();
        outcome(correct(3).reaching(Scope.OWN));
        assertThat(changes).extracting(Change.Count::sign).containsExactly(-1);
        changes.clear();
        outcome(retract(4));
        assertThat(changes).isEmpty();
    }

    @Test
    void shouldNotCountASandbox() {
        assertThat(outcome(report().by("polisen-test"))).isEqualTo(Outcome.COUNTED);
        assertThat(outcome(retract(2).by("polisen-test"))).isEqualTo(Outcome.COUNTED);
        assertThat(changes).isEmpty();
    }

    @Test
    void shouldRememberTheLastEightSubmissions() {
        for (int revision = 1; revision <= 12; revision++) {
            outcome(report(revision));
        }
        assertThat(held().submissions())
                .extracting(SubmissionOutcome::revision)
                .containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    private Outcome outcome(Sent sent) {
        return outcome(sent.build());
    }

    private Outcome outcome(Submission submission) {
        LedgerResult result = Ledger.apply(entry, submission);
        entry = result.entry();
        changes.addAll(result.changes());
        return result.outcome();
    }

    private LedgerEntry held() {
        assertThat(entry).isNotNull();
        return Objects.requireNonNull(entry);
    }
}
