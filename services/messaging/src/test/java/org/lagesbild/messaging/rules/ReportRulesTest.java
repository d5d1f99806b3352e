package org.lagesbild.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.messaging.rules.Reports.NOW;
import static org.lagesbild.messaging.rules.Reports.sound;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

class ReportRulesTest {

    private final ReportRules rules = new ReportRules(Vocabularies.taxonomy(), Vocabularies.areas());

    @Test
    void shouldPassASoundReport() {
        assertThat(codes(sound().build("SQUARE", Reports.ID, "YOUTH"))).isEmpty();
    }

    @Test
    void shouldAskARetractionForNothingButIdAndRevision() {
        assertThat(codes(sound().kind(ReportKind.RETRACT, 2)
                        .category("")
                        .area("")
                        .build("", "")))
                .isEmpty();
    }

    @Test
    void shouldAskAHeartbeatForNothing() {
        assertThat(codes(sound().kind(ReportKind.HEARTBEAT, 0).eventId("").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REPORT,0", "CORRECT,1", "RETRACT,1"})
    void shouldStopALowRevision(ReportKind kind, long revision) {
        assertThat(codes(sound().kind(kind, revision).build())).containsExactly("revision.tooLow");
    }

    @Test
    void shouldNameEachProblem() {
        Report report = sound().eventId("x").category("NOBODY").area("9999").build("HEMMA", "y", "YOUTH", "ANNA");
        assertThat(codes(report))
                .containsExactly(
                        "submissionId.malformed",
                        "eventId.malformed",
                        "category.unknown",
                        "area.unknown",
                        "place.unknown",
                        "lenses.unknown");
    }

    @Test
    void shouldTakeTheMunicipalityOfADistrictsPartnerWhereTheCategoryMayBeToldNoFiner() {
        Report sensitive = sound().category("DOMESTIC_VIOLENCE").area("0191").build();
        Report ordinary = sound().area("0191").build();
        Report elsewhere = sound().category("DOMESTIC_VIOLENCE").area("0192").build();

        assertThat(rules.check(sensitive, publisher("*", "0191R005"), NOW)).isEmpty();
        assertThat(rules.check(ordinary, publisher("*", "0191R005"), NOW))
                .extracting(finding -> finding.code().code())
                .containsExactly("area.notGranted");
        assertThat(rules.check(elsewhere, publisher("*", "0191R005"), NOW))
                .extracting(finding -> finding.code().code())
                .containsExactly("area.notGranted");
    }

    @Test
    void shouldPointAtTheUnknownLens() {
        assertThat(rules.check(sound().build("", "", "YOUTH", "ANNA"), publisher("*", "0191"), NOW))
                .extracting(Finding::pointer)
                .containsExactly("/lenses/1");
    }

    @Test
    void shouldStopMoreThanEightLenses() {
        String[] nine = {"YOUTH", "YOUTH", "YOUTH", "YOUTH", "YOUTH", "YOUTH", "YOUTH", "YOUTH", "YOUTH"};
        assertThat(codes(sound().build("", "", nine))).containsExactly("lenses.tooMany");
    }

    @Test
    void shouldForgiveAClockThatRunsFiveMinutesAhead() {
        assertThat(codes(sound().occurredAt(NOW.plusSeconds(300)).build())).isEmpty();
        assertThat(codes(sound().occurredAt(NOW.plusSeconds(301)).build())).containsExactly("occurredAt.future");
        assertThat(codes(sound().occurredAt(Instant.EPOCH).build())).containsExactly("occurredAt.missing");
    }

    @Test
    void shouldKeepToTheGrantedAreasAndCategories() {
        Rights rights = publisher("PERSON_CRIME", "0191");
        assertThat(rules.check(sound().area("0192").build(), rights, NOW)).isNotEmpty();
        assertThat(rules.check(sound().area("01").build(), rights, NOW)).isNotEmpty();
        assertThat(rules.check(sound().category("BURGLARY_HOME").build(), rights, NOW))
                .isNotEmpty();
        assertThat(rules.check(sound().build(), rights, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHER", mode = EnumSource.Mode.EXCLUDE)
    void shouldStopWhoIsNoPublisher(Role role) {
        assertThat(rules.check(sound().build(), rights(role, false, "*", "00"), NOW))
                .extracting(finding -> finding.code().code())
                .containsExactly("partner.notEnrolled");
    }

    @Test
    void shouldStopWhoIsSuspended() {
        Rights suspended = rights(Role.PUBLISHER, true, "*", "00");
        assertThat(rules.check(sound().build(), suspended, NOW))
                .extracting(finding -> finding.code().code())
                .containsExactly("partner.suspended");
        assertThat(rules.check(sound().kind(ReportKind.RETRACT, 2).build(), suspended, NOW))
                .isEmpty();
    }

    @Test
    void shouldLetWhoIsNotOnboardedTakeBackAndNothingElse() {
        Rights rights = rights(enrolled(Role.PUBLISHER, false, "*", "00").with(Onboarding.NONE));
        assertThat(rules.check(sound().build(), rights, NOW))
                .extracting(finding -> finding.code().code())
                .containsExactly("partner.notOnboarded");
        assertThat(rules.check(sound().kind(ReportKind.RETRACT, 2).build(), rights, NOW))
                .isEmpty();
    }

    private List<String> codes(Report report) {
        return rules.check(report, publisher("*", "0191"), NOW).stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    private static Rights publisher(String category, String area) {
        return rights(Role.PUBLISHER, false, category, area);
    }

    private static Rights rights(Role role, boolean suspended, String category, String area) {
        return rights(enrolled(role, suspended, category, area));
    }

    private static Rights rights(Enrolment enrolment) {
        return Rights.of(enrolment, Vocabularies.taxonomy(), Vocabularies.areas());
    }

    private static Enrolment enrolled(Role role, boolean suspended, String category, String area) {
        return new Enrolment(
                        "polisen",
                        role,
                        "POLICE",
                        List.of(area),
                        List.of(category),
                        List.of(),
                        24,
                        suspended,
                        Instant.EPOCH)
                .with(Onboarding.MADE_UP);
    }
}
