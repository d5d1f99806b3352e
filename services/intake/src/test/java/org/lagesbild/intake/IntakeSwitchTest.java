package org.lagesbild.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** What an operator has stopped is held back, and said to be; and counts when it comes again after that. */
class IntakeSwitchTest {

    private static final String PARTNER = "bolaget";

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
        intake.enrol(PARTNER, "0191");
        intake.changes();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void shouldHoldBackAStoppedPartnerAndTellIt() {
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().build());
        assertHeldBack(intake.receipt(), "partner.stopped");
        assertThat(intake.read(PartnerTopics.receipts(PARTNER)))
                .singleElement()
                .satisfies(row -> assertHeldBack(row.value, "partner.stopped"));
        assertThat(intake.changes()).isEmpty();
        assertThat(intake.read(Topics.INCIDENTS)).isEmpty();
    }

    @Test
    void shouldBlameNobodyForWhatIsStopped() {
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().build());
        assertThat(intake.read(Topics.REJECTIONS)).isEmpty();
    }

    @Test
    void shouldCountTheSameReportOnceItRunsAgain() {
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().build());
        intake.letRun(PARTNER);
        intake.send(PARTNER, sound().build());
        assertThat(intake.receipt().submissions())
                .extracting(SubmissionOutcome::outcome)
                .containsExactly(Outcome.RETRY, Outcome.COUNTED);
        assertThat(signs()).containsExactly(1);
    }

    @Test
    void shouldHoldBackAStoppedCategoryAndTakeTheOthers() {
        intake.stop("ASSAULT", ProblemCode.CATEGORY_STOPPED);
        intake.send(PARTNER, sound().build());
        assertHeldBack(intake.receipt(), "category.stopped");
        intake.send(PARTNER, sound().about("BURGLARY").build());
        assertThat(signs()).containsExactly(1);
    }

    @Test
    void shouldKeepWhatCountsWhenItsCorrectionIsHeldBack() {
        intake.send(PARTNER, sound().build());
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().as(ReportKind.CORRECT, 2).in("0191R006").build());
        assertThat(intake.receipt().state()).isEqualTo(LedgerState.COUNTED);
        assertThat(signs()).containsExactly(1);
    }

    @Test
    void shouldTakeBackWhatAStoppedPartnerSaid() {
        intake.send(PARTNER, sound().build());
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().as(ReportKind.RETRACT, 2).build());
        assertThat(intake.receipt().state()).isEqualTo(LedgerState.RETRACTED);
        assertThat(signs()).containsExactly(1, -1);
    }

    @Test
    void shouldSayWhatIsWrongBeforeWhatIsStopped() {
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        intake.send(PARTNER, sound().in("9999").build());
        assertThat(intake.receipt().submissions())
                .extracting(SubmissionOutcome::outcome)
                .containsExactly(Outcome.REJECTED);
    }

    @Test
    void shouldNotTakeAStoppedPartnersHeartbeatForASignOfLife() {
        intake.stop(PARTNER, ProblemCode.PARTNER_STOPPED);
        Report heartbeat = Report.bare("", 0, ReportKind.HEARTBEAT, "", Instant.EPOCH);
        intake.send(PARTNER, heartbeat);
        assertThat(intake.changes()).isEmpty();
        intake.letRun(PARTNER);
        intake.send(PARTNER, heartbeat);
        assertThat(intake.changes()).hasOnlyElementsOfType(Change.Heard.class).hasSize(1);
    }

    private static void assertHeldBack(Receipt receipt, String why) {
        assertThat(receipt.state()).isEqualTo(LedgerState.REFUSED);
        assertThat(receipt.submissions()).singleElement().satisfies(submission -> {
            assertThat(submission.outcome()).isEqualTo(Outcome.RETRY);
            assertThat(submission.problems()).containsExactly(why);
            assertThat(submission.submissionId()).isEqualTo(TestReport.SUBMISSION);
        });
    }

    private List<Integer> signs() {
        return intake.changes().stream()
                .filter(Change.Count.class::isInstance)
                .map(change -> ((Change.Count) change).sign())
                .toList();
    }
}
