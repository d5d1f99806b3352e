package org.lagesbild.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.intake.IntakeOnPaper.NOW;
import static org.lagesbild.intake.TestReport.ID;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Outcome;

/** What ticks do: time moves by records alone. */
class IntakeTimeTest {

    private static final Instant EVENT = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-05-04T12:00:00Z");

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
        intake.enrol("polisen", "0191");
        intake.tick(FIRST);
        intake.changes();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void shouldForgetAnEventAfterFourHundredAndThirtyDays() {
        reported();
        intake.tick(EVENT.plus(Duration.ofDays(432)));

        assertThat(intake.read(Topics.INCIDENTS)).containsExactly(KeyValue.pair("polisen/" + ID, null));
        assertThat(intake.read(Topics.RECEIPTS)).containsExactly(KeyValue.pair("polisen/" + ID, null));
        assertThat(intake.changes()).noneMatch(Change.Count.class::isInstance);
    }

    @Test
    void shouldForgetNothingBeforeItsTime() {
        reported();
        intake.tick(EVENT.plus(Duration.ofDays(430)));

        assertThat(intake.read(Topics.INCIDENTS)).isEmpty();
        assertThat(intake.read(Topics.RECEIPTS)).isEmpty();
    }

    @Test
    void shouldForgetByTheTimeOfTheCorrection() {
        reported();
        Instant earlier = EVENT.minus(Duration.ofDays(20));
        intake.send("polisen", sound().as(ReportKind.CORRECT, 2).at(earlier).build());
        intake.read(Topics.INCIDENTS);
        intake.tick(earlier.plus(Duration.ofDays(432)));
        assertThat(intake.read(Topics.INCIDENTS)).containsExactly(KeyValue.pair("polisen/" + ID, null));

        intake.read(Topics.RECEIPTS);
        intake.tick(EVENT.plus(Duration.ofDays(432)));
        assertThat(intake.read(Topics.RECEIPTS)).isEmpty();
    }

    @Test
    void shouldLeaveNoIncidentToForgetWhereItWasRetracted() {
        reported();
        intake.send("polisen", sound().as(ReportKind.RETRACT, 2).build());
        intake.read(Topics.INCIDENTS);
        intake.tick(EVENT.plus(Duration.ofDays(432)));

        assertThat(intake.read(Topics.INCIDENTS)).isEmpty();
        assertThat(intake.read(Topics.RECEIPTS)).last().isEqualTo(KeyValue.pair("polisen/" + ID, null));
    }

    @Test
    void shouldTakeNoLateReportOfWhatItForgot() {
        reported();
        Instant late = EVENT.plus(Duration.ofDays(432));
        intake.tick(late);
        intake.send("polisen", sound().build(), late);

        assertThat(intake.receipt().submissions().get(0).outcome()).isEqualTo(Outcome.TOO_OLD);
    }

    @Test
    void shouldRefuseATickThatRunsAhead() {
        reported();
        Instant far = EVENT.plus(Duration.ofDays(432));
        intake.tick(far, far.minus(Duration.ofMinutes(6)));
        assertThat(intake.read(Topics.INCIDENTS)).isEmpty();

        intake.tick(far, far.minus(Duration.ofMinutes(5)));
        assertThat(intake.read(Topics.INCIDENTS)).hasSize(1);
    }

    @Test
    void shouldBelieveTheHoursOfARun() {
        reported();
        intake.run("polisen");
        intake.tick(EVENT.plus(Duration.ofDays(432)), NOW);

        assertThat(intake.read(Topics.INCIDENTS)).hasSize(1);
    }

    @Test
    void shouldSayOnTheFirstTickOfTheMonthWhoIsThereAndWhenHeard() {
        intake.send("polisen", sound().build());
        intake.changes();
        intake.tick(Instant.parse("2026-05-31T21:00:00Z"));
        assertThat(intake.changes()).isEmpty();

        intake.tick(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(intake.read(Topics.CHANGES))
                .extracting(row -> row.key, row -> row.value)
                .containsExactly(
                        tuple("0191", new Change.Enrolled("polisen", "POLICE", "0191", 24, NOW)),
                        tuple("0191", new Change.Heard("polisen", "POLICE", "0191", NOW)));

        intake.tick(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(intake.changes()).isEmpty();
    }

    @Test
    void shouldNotRepeatSignsOfLifeThatAreOlderThanTheLedger() {
        reported();
        intake.changes();
        intake.tick(NOW.plus(Duration.ofDays(460)));

        assertThat(intake.changes()).noneMatch(Change.Heard.class::isInstance);
    }

    private void reported() {
        intake.send("polisen", sound().build());
        intake.read(Topics.INCIDENTS);
        intake.read(Topics.RECEIPTS);
        intake.changes();
    }
}
