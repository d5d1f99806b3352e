package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.intake.IntakeOnPaper.NOW;
import static org.lagesbild.intake.TestReport.ID;
import static org.lagesbild.intake.TestReport.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

class IntakeTopologyTest {

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
        intake.enrol("polisen", "01");
        intake.changes();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    /** What is built is left beside the classes, to be compared and taken over where the change is meant. */
    @Test
    void shouldBeBuiltAsReviewed() throws IOException {
        String built = intake.topology.describe().toString();
        Files.writeString(Path.of("target", "intake.topology.txt"), built);
        assertThat(Path.of("src", "test", "resources", "intake.topology.txt")).hasContent(built);
    }

    @Test
    void shouldTurnAReportIntoAnIncidentAChangeAndReceipts() {
        intake.send("polisen", sound().build());

        Incident incident = sound().build().asIncident("polisen", "POLICE", NOW);
        assertThat(intake.read(Topics.INCIDENTS))
                .extracting(row -> row.key, row -> row.value.area(), row -> row.value.occurredAt())
                .containsExactly(tuple("polisen/" + ID, incident.area(), Instant.parse("2026-05-04T10:00:00Z")));
        List<KeyValue<String, Change>> changes = intake.read(Topics.CHANGES);
        assertThat(changes).extracting(row -> row.key).containsExactly("0191");
        assertThat(changes.get(0).value).isInstanceOfSatisfying(Change.Count.class, count -> {
            assertThat(count.sign()).isEqualTo(1);
            assertThat(count.reason()).isEqualTo(ChangeReason.REPORTED);
            assertThat(count.receivedAt()).isEqualTo(NOW);
        });
        assertThat(intake.read(Topics.RECEIPTS)).extracting(row -> row.key).containsExactly("polisen/" + ID);
        assertThat(intake.read(PartnerTopics.receipts("polisen")))
                .extracting(row -> row.key, row -> row.value.state())
                .containsExactly(tuple(ID, LedgerState.COUNTED));
    }

    @Test
    void shouldMoveACorrectedIncidentToItsOtherMunicipality() {
        intake.send("polisen", sound().build());
        intake.changes();
        intake.send("polisen", sound().as(ReportKind.CORRECT, 2).in("0192").build());

        assertThat(intake.read(Topics.CHANGES))
                .extracting(row -> row.key, row -> ((Change.Count) row.value).sign())
                .containsExactly(tuple("0191", -1), tuple("0192", 1));
    }

    @Test
    void shouldDropTheDistrictAndTheHourWhenACorrectionMakesItSensitive() {
        intake.send("polisen", sound().build());
        intake.changes();
        intake.send(
                "polisen",
                sound().as(ReportKind.CORRECT, 2).about("DOMESTIC_VIOLENCE").build());

        assertThat(intake.read(Topics.INCIDENTS)).last().satisfies(row -> {
            assertThat(row.value.area()).isEqualTo("0191");
            assertThat(row.value.occurredAt()).isEqualTo("2026-05-03T22:00:00Z");
            assertThat(row.value.precision()).isEqualTo(Precision.DAY);
            assertThat(row.value.policyVersion())
                    .isEqualTo(Vocabularies.edgePolicy().version());
        });
        assertThat(intake.read(Topics.CHANGES))
                .extracting(
                        row -> ((Change.Count) row.value).sign(),
                        row -> ((Change.Count) row.value).incident().area())
                .containsExactly(tuple(-1, "0191R005"), tuple(1, "0191"));
    }

    @Test
    void shouldTellInItsReceiptWhereAnEventCountsNow() {
        int day = (int) LocalDate.parse("2026-05-04").toEpochDay();
        intake.send("polisen", sound().build());
        assertThat(intake.receipt().counted()).isEqualTo(new Counted("0191R005", "ASSAULT", day, Origin.STAFF));

        intake.send(
                "polisen",
                sound().as(ReportKind.CORRECT, 2).about("DOMESTIC_VIOLENCE").build());
        assertThat(intake.receipt().counted()).isEqualTo(new Counted("0191", "DOMESTIC_VIOLENCE", day, Origin.STAFF));

        intake.send("polisen", sound().as(ReportKind.RETRACT, 3).build());
        assertThat(intake.receipt().counted()).isEqualTo(Counted.NOWHERE);
    }

    @Test
    void shouldBuryARetractedIncident() {
        intake.send("polisen", sound().build());
        intake.send("polisen", sound().as(ReportKind.RETRACT, 2).build());

        assertThat(intake.read(Topics.INCIDENTS)).last().isEqualTo(KeyValue.pair("polisen/" + ID, null));
        assertThat(intake.receipt().state()).isEqualTo(LedgerState.RETRACTED);
    }

    @Test
    void shouldHearAnOwnIncidentWithoutCountingIt() {
        intake.send("polisen", sound().reaching(Scope.OWN).build());

        assertThat(intake.read(Topics.CHANGES))
                .containsExactly(KeyValue.pair("0191", new Change.Heard("polisen", "POLICE", "0191", NOW)));
        assertThat(intake.read(Topics.INCIDENTS)).hasSize(1);
        assertThat(intake.receipt().counted()).isEqualTo(Counted.NOWHERE);
    }

    @Test
    void shouldGiveASandboxReceiptsAndNothingElse() {
        intake.enrol("skola-test", "0191");
        intake.send("skola-test", sound().build());

        Receipt receipt = intake.receipt();
        assertThat(receipt.state()).isEqualTo(LedgerState.COUNTED);
        assertThat(receipt.counted()).isEqualTo(Counted.NOWHERE);
        assertThat(intake.changes()).isEmpty();
        assertThat(intake.read(Topics.INCIDENTS)).isEmpty();
    }

    @Test
    void shouldBelieveReceivedTimesOfARunAlone() {
        Instant then = NOW.minusSeconds(1800);
        intake.send("polisen", sound().saidToBeReceived(then).build());
        intake.run("polisen");
        intake.send(
                "polisen",
                sound().as(ReportKind.CORRECT, 2).saidToBeReceived(then).build());
        intake.send(
                "polisen",
                sound().as(ReportKind.CORRECT, 3)
                        .saidToBeReceived(NOW.plusSeconds(1))
                        .build());

        assertThat(intake.receipt().submissions())
                .extracting(submission -> submission.receivedAt())
                .containsExactly(NOW, then, NOW);
    }

    @Test
    void shouldRefuseWithReasonsAndWithoutContent() {
        intake.send("polisen", sound().about("ANNA_ANDERSSON").in("1280").build());

        Receipt receipt = intake.receipt();
        assertThat(receipt.state()).isEqualTo(LedgerState.REFUSED);
        assertThat(receipt.submissions().get(0).problems())
                .containsExactly("category.unknown", "area.notGranted", "guard.name");
        assertThat(intake.read(Topics.REJECTIONS).get(0).value.problems())
                .containsExactly("category.unknown", "area.notGranted", "guard.name");
        assertThat(intake.changes()).isEmpty();
    }

    @Test
    void shouldNotRepeatAnIdThatIsNone() {
        intake.send("polisen", sound().of("19850101-1234").build());

        KeyValue<String, Receipt> receipt = intake.read(Topics.RECEIPTS).get(0);
        assertThat(receipt.key).isEqualTo("polisen/@0-0");
        assertThat(receipt.value.toString()).doesNotContain("19850101");
        assertThat(intake.read(PartnerTopics.receipts("polisen")).get(0).key).isEqualTo("@0-0");
    }

    @Test
    void shouldLiveOnAfterWhatNobodyCanRead() {
        intake.sendBytes("polisen", "Anna Andersson, Storgatan 1".getBytes(UTF_8));
        intake.sendBytes("polisen", null);
        intake.sendBytes("polisen", new byte[] {0, 0, 0, 0, 99, 1, 2, 3});
        intake.send("polisen", sound().build());

        assertThat(intake.read(Topics.DEAD_LETTERS))
                .extracting(row -> row.value.offset(), row -> row.value.reason())
                .containsExactly(
                        tuple(0L, "record.undecodable"),
                        tuple(1L, "record.undecodable"),
                        tuple(2L, "record.undecodable"));
        assertThat(intake.read(Topics.RECEIPTS))
                .extracting(row -> row.key)
                .containsExactly("polisen/@0-0", "polisen/@0-1", "polisen/@0-2", "polisen/" + ID);
    }

    @Test
    void shouldTellWhoIsNotEnrolledByTheHouseReceiptAlone() {
        intake.send("okand", sound().build());

        SubmissionOutcome submission = intake.receipt().submissions().get(0);
        assertThat(submission.problems()).containsExactly("partner.notEnrolled");
        assertThat(submission.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(intake.read(PartnerTopics.receipts("okand"))).isEmpty();
    }

    @Test
    void shouldHearAHeartbeatInEachMunicipality() {
        intake.enrol("bolaget", "0191", "0192R001");
        intake.changes();
        intake.send("bolaget", sound().as(ReportKind.HEARTBEAT, 0).build());

        assertThat(intake.changes())
                .containsExactly(
                        new Change.Heard("bolaget", "POLICE", "0191", NOW),
                        new Change.Heard("bolaget", "POLICE", "0192", NOW));
    }
}
