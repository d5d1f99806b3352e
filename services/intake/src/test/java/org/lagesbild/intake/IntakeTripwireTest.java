package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.intake.TestReport.ID;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.messaging.letter.GuardHit;
import org.lagesbild.messaging.letter.LengthBucket;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.guard.Guard;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.testkit.PersonalCases;
import org.lagesbild.testkit.PersonalCases.Case;

/** What a partner wrote to its topic by itself, past every other door. */
class IntakeTripwireTest {

    private static final String NUMBER = "880413-2382";

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
        intake.enrol("polisen", "01");
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void shouldTellWhereAndAsWhatAndNothingElse() {
        intake.send("polisen", sound().about("Nr " + NUMBER).build());

        KeyValue<String, Rejection> told = intake.read(Topics.REJECTIONS).get(0);
        assertThat(told.key).isEqualTo("polisen");
        assertThat(told.value)
                .isEqualTo(new Rejection(
                        new Rejection.Place("polisen", 0, 0),
                        ID,
                        List.of("category.unknown", "guard.personnummer"),
                        List.of(new GuardHit("category", List.of("PERSONNUMMER"), LengthBucket.BELOW_20)),
                        Guard.RULE_VERSION,
                        true,
                        Instant.parse("2026-05-04T12:00:00Z")));
        assertThat(intake.tripwire.tripped()).isEqualTo(1);
    }

    @Test
    void shouldTellThePartnerUnderTheEventUnlessTheIdItselfWasIt() {
        intake.send("polisen", sound().in(NUMBER).build());
        intake.send("polisen", sound().of(NUMBER).build());

        List<KeyValue<String, Receipt>> receipts = intake.read(Topics.RECEIPTS);
        assertThat(receipts).extracting(row -> row.key).containsExactly("polisen/" + ID, "polisen/@0-1");
        assertThat(receipts)
                .allSatisfy(row ->
                        assertThat(row.value.submissions().get(0).outcome()).isEqualTo(Outcome.REJECTED))
                .allSatisfy(row ->
                        assertThat(row.value.submissions().get(0).problems()).contains("guard.personnummer"))
                .noneMatch(row -> row.toString().contains("880413"));
        assertThat(intake.read(Topics.REJECTIONS))
                .extracting(row -> row.value.eventId())
                .containsExactly(ID, "");
    }

    /** What a kind needs no content for is dropped later, and lies in the topic all the same. */
    @ParameterizedTest
    @EnumSource(names = {"REPORT", "CORRECT", "RETRACT", "HEARTBEAT"})
    void shouldReadEveryKind(ReportKind kind) {
        intake.send("polisen", sound().as(kind, 2).about(NUMBER).build());

        assertThat(intake.read(Topics.REJECTIONS))
                .extracting(row -> row.value.erase())
                .containsExactly(true);
        assertThat(intake.receipt().submissions().get(0).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void shouldReadWhoMayNotPublishToo() {
        intake.send("okand", sound().about(NUMBER).build());

        assertThat(intake.read(Topics.REJECTIONS))
                .extracting(row -> row.value.erase())
                .containsExactly(true);
    }

    @Test
    void shouldEraseFreeTextThatItCanNotName() {
        intake.send("polisen", sound().about("han vid bron").build());
        intake.send("polisen", sound().about("NO_SUCH_CATEGORY").build());
        intake.send("polisen", sound().in("1280").build());

        assertThat(intake.read(Topics.REJECTIONS))
                .extracting(row -> row.value.erase())
                .containsExactly(true, false, false);
        assertThat(intake.tripwire.tripped()).isZero();
    }

    @Test
    void shouldFindEveryCaseAsAValue() {
        for (Case one : PersonalCases.personal()) {
            intake.send("polisen", sound().about(one.text()).build());
            assertFound("category", one);
        }
    }

    @Test
    void shouldFindEveryCaseAsAKey() {
        byte[] report = intake.bytes("polisen", sound().build());
        for (Case one : PersonalCases.personal()) {
            intake.sendKeyed("polisen", one.text().getBytes(UTF_8), report);
            assertFound("@key", one);
        }
        assertThat(intake.changes()).noneMatch(change -> change.toString().contains(ID));
    }

    @Test
    void shouldFindEveryCaseInAHeader() {
        byte[] report = intake.bytes("polisen", sound().build());
        for (Case one : PersonalCases.personal()) {
            intake.send("polisen", report, new RecordHeader("source", one.text().getBytes(UTF_8)));
            assertFound("@header", one);
            intake.send("polisen", report, new RecordHeader(one.text(), new byte[0]));
            assertFound("@header", one);
        }
    }

    @Test
    void shouldFindEveryCaseInWhatNobodyCanDecode() {
        for (Case one : PersonalCases.personal()) {
            intake.sendBytes("polisen", one.text().getBytes(UTF_8));
            assertFound("", one);
            assertThat(intake.read(Topics.DEAD_LETTERS)).hasSize(1);
        }
    }

    @Test
    void shouldLetRandomIdsAndTracesPass() {
        byte[] report = intake.bytes("polisen", sound().build());
        intake.sendKeyed("polisen", ID.getBytes(UTF_8), report);
        intake.send("polisen", report, new RecordHeader("traceparent", NUMBER.getBytes(UTF_8)));
        intake.send("polisen", report, new RecordHeader("message-id", ID.getBytes(UTF_8)));
        intake.send("polisen", report, new RecordHeader("empty", null));

        assertThat(intake.read(Topics.REJECTIONS)).isEmpty();
        assertThat(intake.tripwire.tripped()).isZero();
    }

    private void assertFound(String field, Case one) {
        List<KeyValue<String, Rejection>> told = intake.read(Topics.REJECTIONS);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).value.erase()).isTrue();
        assertThat(told.get(0).value.hits())
                .as("%s", one.kind())
                .anyMatch(hit -> hit.field().equals(field)
                        && hit.kinds().contains(one.kind().name()));
        assertThat(told.toString()).doesNotContain(one.traces());
        assertThat(intake.read(Topics.RECEIPTS).toString()).doesNotContain(one.traces());
    }
}
