package org.lagesbild.publisher.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

class SigtunaStoryTest {

    private static final Instant END = Instant.parse("2026-11-22T17:25:00Z");
    private static final Recording STORY = new SigtunaStory(1, 2, END).recording();

    @Test
    void shouldBeTheSameForTheSameSeedAndEnd() {
        assertThat(new SigtunaStory(1, 2, END.plusSeconds(60)).recording()).isEqualTo(STORY);
    }

    @Test
    void shouldDifferByTheSeed() {
        assertThat(incidents(new SigtunaStory(2, 2, END).recording()).map(Report::eventId))
                .doesNotContainAnyElementsOf(
                        incidents(STORY).map(Report::eventId).limit(100).toList());
    }

    @Test
    void shouldTellTheSameOrdinaryDaysWhateverItsEnd() {
        Recording later = new SigtunaStory(1, 2, END.plus(Duration.ofDays(3))).recording();
        Set<Report> before = incidents(STORY)
                .filter(during("2025-05-01", "2025-06-01"))
                .filter(report -> report.category().equals("NOISE"))
                .collect(toSet());
        assertThat(before).isNotEmpty();
        assertThat(incidents(later).filter(during("2025-05-01", "2025-06-01")).collect(toSet()))
                .containsAll(before);
    }

    @Test
    void shouldBeOfASizeThatPlaysInMinutes() {
        assertThat(incidents(STORY)).hasSizeBetween(10_000, 20_000);
    }

    @Test
    void shouldHaveTenPartnersOfTenSectors() {
        Set<String> sectors =
                SigtunaStory.partners().stream().map(StoryPartner::sector).collect(toSet());
        assertThat(sectors)
                .hasSize(10)
                .isEqualTo(Vocabularies.taxonomy().sectors().stream()
                        .map(label -> label.code())
                        .collect(toSet()));
        assertThat(STORY.partners())
                .isEqualTo(Set.copyOf(
                        SigtunaStory.partners().stream().map(StoryPartner::id).toList()));
    }

    @Test
    void shouldHaveEveryKindOfReportAndDuplicates() {
        Map<ReportKind, Long> kinds = STORY.reports().stream()
                .collect(groupingBy(each -> each.report().kind(), counting()));
        assertThat(kinds)
                .containsOnlyKeys(ReportKind.REPORT, ReportKind.CORRECT, ReportKind.RETRACT, ReportKind.HEARTBEAT);
        Map<String, Long> firsts = incidents(STORY)
                .filter(report -> report.revision() == 1)
                .collect(groupingBy(Report::eventId, counting()));
        assertThat(firsts.values()).contains(2L);
    }

    @Test
    void shouldUseOnlyAreasAndCategoriesThatAreKnown() {
        assertThat(incidents(STORY).filter(report -> report.kind() != ReportKind.RETRACT))
                .allMatch(report -> Vocabularies.taxonomy().contains(report.category()))
                .allMatch(report -> Vocabularies.areas().within(report.area(), SigtunaStory.MUNICIPALITY))
                .allMatch(report -> report.revision() < ReportRules.REVISION_MAX)
                .allMatch(report -> !report.occurredAt().isAfter(report.receivedAt()));
        assertThat(incidents(STORY).map(Report::area)).contains("0191").containsAll(regso());
    }

    @Test
    void shouldBeLateWhereSocialServicesReport() {
        assertThat(STORY.reports())
                .filteredOn(each -> each.partner().equals("socialtjansten"))
                .filteredOn(each -> each.report().kind() == ReportKind.REPORT)
                .allMatch(each -> Duration.between(each.report().occurredAt(), each.receivedAt())
                                .compareTo(Duration.ofDays(5))
                        > 0);
    }

    @Test
    void shouldFallSilent() {
        Instant silent = END.minus(Duration.ofDays(8));
        Set<String> heard = STORY.reports().stream()
                .filter(each -> each.receivedAt().isAfter(silent))
                .map(RecordedReport::partner)
                .collect(toSet());
        assertThat(heard).hasSize(9).doesNotContain("stationsvardarna");
    }

    @Test
    void shouldRiseWhereTheScriptSaysSo() {
        Predicate<Report> tingvalla =
                report -> report.area().equals("0191R020") && report.category().equals("VANDALISM");
        long risen = incidents(STORY)
                .filter(tingvalla)
                .filter(during("2026-10-29", "2026-11-15"))
                .count();
        long before = incidents(STORY)
                .filter(tingvalla)
                .filter(during("2026-10-10", "2026-10-27"))
                .count();
        assertThat(risen).isGreaterThan(before + 8);
    }

    @Test
    void shouldHaveNoSchoolInTheHolidays() {
        Predicate<Report> school = report -> report.category().equals("SCHOOL_CONFLICT");
        assertThat(incidents(STORY).filter(school).filter(during("2026-06-12", "2026-08-17")))
                .isEmpty();
        assertThat(incidents(STORY).filter(school).filter(during("2026-09-01", "2026-10-20")))
                .hasSizeGreaterThan(10);
    }

    private static Stream<Report> incidents(Recording recording) {
        return recording.reports().stream()
                .map(RecordedReport::report)
                .filter(report -> report.kind() != ReportKind.HEARTBEAT);
    }

    private static Predicate<Report> during(String from, String until) {
        Instant first = LocalDays.midnight(LocalDate.parse(from));
        Instant last = LocalDays.midnight(LocalDate.parse(until));
        return report ->
                !report.occurredAt().isBefore(first) && report.occurredAt().isBefore(last);
    }

    private static List<String> regso() {
        return Vocabularies.areas().children(SigtunaStory.MUNICIPALITY).stream()
                .map(area -> area.code())
                .toList();
    }
}
