package org.lagesbild.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

final class UrgencyTest {

    @Test
    void shouldKnowTrialsAndBulkBeforeReading() {
        assertThat(Urgency.unread(true, 10)).contains(Urgency.TRIAL);
        assertThat(Urgency.unread(false, -1)).contains(Urgency.BULK);
        assertThat(Urgency.unread(false, Urgency.BULK_BYTES + 1)).contains(Urgency.BULK);
    }

    @Test
    void shouldReadWhatIsSmallBeforeItJudges() {
        assertThat(Urgency.unread(false, Urgency.BULK_BYTES)).isEmpty();
    }

    @Test
    void shouldCallManyReportsBulk() {
        Report report = report(ReportKind.REPORT);
        assertThat(Urgency.of(List.of(report))).isEqualTo(Urgency.ORDINARY);
        assertThat(Urgency.of(Collections.nCopies(Urgency.BULK_ITEMS + 1, report)))
                .isEqualTo(Urgency.BULK);
    }

    @Test
    void shouldPutCorrectionsAndRetractionsFirst() {
        Report correction = report(ReportKind.CORRECT);
        Report retraction = report(ReportKind.RETRACT);
        assertThat(Urgency.of(List.of(correction, retraction))).isEqualTo(Urgency.AMENDMENT);
        assertThat(Urgency.of(Collections.nCopies(Urgency.BULK_ITEMS + 1, retraction)))
                .isEqualTo(Urgency.AMENDMENT);
        assertThat(Urgency.of(List.of(retraction, report(ReportKind.REPORT)))).isEqualTo(Urgency.ORDINARY);
    }

    private static Report report(ReportKind kind) {
        return new Report(
                "",
                2,
                kind,
                "ASSAULT",
                "0191",
                Instant.EPOCH,
                Precision.HOUR,
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                Scope.UNKNOWN,
                "",
                Instant.EPOCH,
                0);
    }
}
