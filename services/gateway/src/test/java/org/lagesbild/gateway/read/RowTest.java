package org.lagesbild.gateway.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** A row of a table says the same as the JSON object with its columns for names. */
final class RowTest {

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
    void shouldReadEveryFieldInAnyOrder() throws IOException {
        String header = "scope,lenses,certainty,origin,severity,place,occurredAt,area,category,kind,revision,eventId";
        String row = "OWN,YOUTH | ELDERLY,LIKELY,STAFF,HIGH,,2026-03-01T12:34:56Z,0191,ASSAULT,CORRECT,2," + ID;
        Report report = ((Verdict.Sound) verdict(header, row)).report();
        assertThat(report.eventId()).isEqualTo(ID);
        assertThat(report.revision()).isEqualTo(2);
        assertThat(report.kind()).isEqualTo(ReportKind.CORRECT);
        assertThat(report.occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(report.severity()).isEqualTo(Severity.HIGH);
        assertThat(report.origin()).isEqualTo(Origin.STAFF);
        assertThat(report.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(report.lenses()).containsExactly("ELDERLY", "YOUTH");
        assertThat(report.scope()).isEqualTo(Scope.OWN);
        assertThat(report.place()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            revision § two        § field.malformed /revision
            revision § 1.0        § field.malformed /revision
            revision § 1234567890123456789012 § field.malformed /revision
            revision § 0          § revision.tooLow /revision
            kind     § RETRACT    § revision.missing /revision
            kind     § HEARTBEAT  § kind.unknown /kind
            lenses   § YOUTH|WOLVES § lenses.unknown /lenses/1
            lenses   § YOUTH ELDERLY § lenses.unknown /lenses/0
            severity § UNKNOWN    § severity.unknown /severity
            scope    § public     § scope.unknown /scope
            """)
    void shouldRefuse(String column, String cell, String finding) throws IOException {
        Verdict verdict =
                verdict("eventId,category,area,occurredAt," + column, ID + ",ASSAULT,0191,2026-03-01,\"" + cell + "\"");
        assertThat(((Verdict.Refused) verdict).findings())
                .extracting(found -> found.code().code() + " " + found.pointer())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            eventId,category,area,occurredAt,note    § column.unknown * 5
            Andersson,19121212-1212                  § column.unknown * 1 ; guard.name * 1 ; column.unknown * 2 ; guard.personnummer * 2 ; column.missing eventId 0 ; column.missing category 0 ; column.missing area 0 ; column.missing occurredAt 0
            eventId,area,category,occurredAt,area    § column.repeated area 5
            eventId,area,category                    § column.missing occurredAt 0
            kind,revision                            § column.missing eventId 0
            eventId,kind,revision                    §
            receivedAt,eventId,area,category,occurredAt § column.unknown * 1
            """)
    void shouldNameTheColumnsThatAreWrong(String header, String reasons) {
        UnreadableBodyException refused = catchThrowableOfType(
                UnreadableBodyException.class,
                () -> Header.check(List.of(header.strip().split(","))));
        List<String> found = refused == null
                ? List.of()
                : refused.reasons().stream()
                        .map(reason -> reason.code().code() + " " + reason.field() + " " + reason.column())
                        .toList();
        assertThat(String.join(" ; ", found)).isEqualTo(reasons == null ? "" : reasons);
    }

    private Verdict verdict(String header, String row) throws IOException {
        Items items = Items.csv(
                new ByteArrayInputStream((header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)),
                BodyLimits.CONTRACT);
        Rights rights = Rights.of(POLICE, Vocabularies.taxonomy(), Vocabularies.areas());
        return gate.check(items.next().orElseThrow(), new Sender(rights, ID, NOW));
    }
}
