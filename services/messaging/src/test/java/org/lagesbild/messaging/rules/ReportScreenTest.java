package org.lagesbild.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

class ReportScreenTest {

    private static final String ID = "3f0e7c52-8a7d-4a53-9d5c-1d8f6a0f4b11";
    private static final String NUMBER = "880413-2382";

    private final ReportScreen screen = new ReportScreen(Vocabularies.taxonomy());

    @Test
    void shouldReadNothingOfASoundReport() {
        Report sound = report(ReportKind.REPORT, ID, 3, "ASSAULT", "0191R005", "SHOP", List.of("YOUTH"), ID);
        assertThat(found(sound)).isEmpty();
        assertThat(ReportScreen.formed(sound)).isTrue();
    }

    /** What a kind needs no content for is dropped later, and was sent all the same. */
    @ParameterizedTest
    @EnumSource
    void shouldReadEveryTextWhateverTheKind(ReportKind kind) {
        Report report = report(kind, NUMBER, 198804132382L, NUMBER, NUMBER, NUMBER, List.of("YOUTH", NUMBER), NUMBER);
        assertThat(found(report))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/eventId", "/category", "/area", "/place", "/submissionId", "/revision", "/lenses/1");
        assertThat(found(report)).extracting(Finding::code).containsOnly(ProblemCode.GUARD_PERSONNUMMER);
        assertThat(ReportScreen.formed(report)).isFalse();
    }

    @Test
    void shouldReadACodeThatIsInNoVocabulary() {
        Report plate = report(ReportKind.REPORT, ID, 1, "ABC123", "0191", "", List.of(), "");
        assertThat(found(plate)).containsExactly(new Finding(ProblemCode.GUARD_PLATE, "category"));
    }

    /** One in seventy of such looks like a telephone number with letters for digits. */
    @Test
    void shouldNotReadWhatHasTheFormOfAnArea() {
        assertThat(found(report(ReportKind.REPORT, ID, 1, "ASSAULT", "0587B2709", "", List.of(), "")))
                .isEmpty();
    }

    private List<Finding> found(Report report) {
        Screening screening = new Screening(new Allowance(Allowance.OF_A_RECORD));
        screen.read(report, screening);
        return screening.findings();
    }

    private static Report report(
            ReportKind kind,
            String eventId,
            long revision,
            String category,
            String area,
            String place,
            List<String> lenses,
            String submissionId) {
        return new Report(
                eventId,
                revision,
                kind,
                category,
                area,
                Instant.EPOCH,
                Precision.UNKNOWN,
                place,
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                lenses,
                Scope.UNKNOWN,
                submissionId,
                Instant.EPOCH,
                0);
    }
}
