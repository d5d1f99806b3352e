package org.lagesbild.gateway.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lagesbild.gateway.AvroBodies;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.schemas.Precision;
import org.lagesbild.schemas.ReportKind;

final class AvroDraftsTest {

    private static final String ID = "3f0e7c52-8a7d-4a53-9d5c-1d8f6a0f4b11";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Enrolment POLICE = new Enrolment(
                    "polisen",
                    Role.PUBLISHER,
                    "POLICE",
                    List.of("0191"),
                    List.of("*"),
                    List.of(),
                    24,
                    false,
                    Instant.EPOCH)
            .with(Onboarding.MADE_UP);

    private final Gate gate = new Gate(Vocabularies.taxonomy(), Vocabularies.areas());

    @Test
    void shouldTakeAndTruncate() {
        assertThat(sound(any -> {}).occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(sound(sent -> sent.setPrecision(Precision.DAY)).occurredAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(sound(sent -> sent.setCategory("SEXUAL_ASSAULT")).occurredAt())
                .isEqualTo("2026-02-28T23:00:00Z");
    }

    @Test
    void shouldLeaveToTheServerWhatIsItsOwn() {
        assertThat(refused(sent -> {
                    sent.setSubmissionId(ID);
                    sent.setReceivedAt(NOW);
                    sent.setPolicyVersion(1);
                }))
                .containsExactly(
                        "field.reserved /submissionId", "field.reserved /receivedAt", "field.reserved /policyVersion");
    }

    @Test
    void shouldRefuseWhatJsonRefuses() {
        assertThat(refused(sent -> sent.setKind(ReportKind.HEARTBEAT))).containsExactly("kind.unknown /kind");
        assertThat(refused(sent -> sent.setKind(ReportKind.UNKNOWN))).containsExactly("kind.unknown /kind");
        assertThat(refused(sent -> sent.setEventId(""))).containsExactly("eventId.missing /eventId");
        assertThat(refused(sent -> sent.setArea("0180"))).containsExactly("area.notGranted /area");
        assertThat(refused(sent -> sent.setOccurredAt(Instant.EPOCH)))
                .containsExactly("occurredAt.missing /occurredAt");
        assertThat(refused(sent -> sent.setOccurredAt(NOW.plusSeconds(3_600))))
                .containsExactly("occurredAt.future /occurredAt");
        assertThat(refused(sent -> sent.setLenses(List.of("YOUTH", "WOLVES"))))
                .containsExactly("lenses.unknown /lenses/1");
        assertThat(refused(sent -> sent.setKind(ReportKind.RETRACT))).containsExactly("revision.tooLow /revision");
    }

    private Report sound(Consumer<IncidentReport> change) {
        return ((Verdict.Sound) verdict(change)).report();
    }

    private List<String> refused(Consumer<IncidentReport> change) {
        return ((Verdict.Refused) verdict(change))
                .findings().stream()
                        .map(finding -> finding.code().code() + " " + finding.pointer())
                        .toList();
    }

    private Verdict verdict(Consumer<IncidentReport> change) {
        IncidentReport sent = AvroBodies.sound(ID);
        change.accept(sent);
        Rights rights = Rights.of(POLICE, Vocabularies.taxonomy(), Vocabularies.areas());
        Report report = ReportWire.WIRE.fromAvro().apply(sent);
        return gate.check(new Item.Avro(report), new Sender(rights, ID, NOW));
    }
}
