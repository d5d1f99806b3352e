package org.lagesbild.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.intake.IntakeOnPaper.NOW;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.change.Change;

/** Who is expected to be heard from, as municipalities learn of it. */
class IntakeEnrolmentTest {

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void shouldTellEveryMunicipalityOfThePolice() {
        intake.enrol("polisen", "00");
        assertThat(intake.read(Topics.CHANGES))
                .hasSize(290)
                .allSatisfy(row -> assertThat(row.key).hasSize(4));
    }

    @Test
    void shouldTellTheMunicipalitiesOfACounty() {
        intake.enrol("raddning", "03");
        assertThat(areas()).hasSize(8).allSatisfy(area -> assertThat(area).startsWith("03"));
    }

    @Test
    void shouldTellTheMunicipalityOfAFinerAreaOnce() {
        intake.enrol("bolaget", "0191R001", "0191R002", "0191A0010");
        assertThat(areas()).containsExactly("0191");
    }

    @Test
    void shouldTellOnlyWhatIsNew() {
        intake.enrol("bolaget", "0191");
        intake.changes();
        intake.enrol("bolaget", "0191", "0192");
        assertThat(intake.changes()).containsExactly(new Change.Enrolled("bolaget", "POLICE", "0192", 24, NOW));
    }

    @Test
    void shouldTakeBackWhatIsNoLongerGranted() {
        intake.enrol("bolaget", "0191", "0192");
        intake.changes();
        intake.enrol("bolaget", "0191");
        assertThat(intake.changes()).containsExactly(new Change.Enrolled("bolaget", "POLICE", "0192", 0, NOW));
    }

    @Test
    void shouldTakeBackWhoIsRemoved() {
        intake.enrol("bolaget", "0191");
        intake.changes();
        intake.remove("bolaget");
        assertThat(intake.changes()).containsExactly(new Change.Enrolled("bolaget", "POLICE", "0191", 0, NOW));
    }

    @Test
    void shouldExpectNothingOfTheSuspended() {
        Enrolment enrolled = intake.enrol("bolaget", "0191");
        intake.changes();
        intake.enrol(changed(enrolled, Role.PUBLISHER, 24, true));
        assertThat(intake.changes()).containsExactly(new Change.Enrolled("bolaget", "POLICE", "0191", 0, NOW));
    }

    @Test
    void shouldTellOfAnotherExpectation() {
        Enrolment enrolled = intake.enrol("bolaget", "0191");
        intake.changes();
        intake.enrol(changed(enrolled, Role.PUBLISHER, 72, false));
        assertThat(intake.changes()).containsExactly(new Change.Enrolled("bolaget", "POLICE", "0191", 72, NOW));
    }

    @Test
    void shouldBeSilentWhenOnlyAKeyIsRotated() {
        Enrolment enrolled = intake.enrol("bolaget", "0191");
        intake.changes();
        intake.enrol(changed(enrolled, Role.PUBLISHER, 24, false));
        assertThat(intake.changes()).isEmpty();
    }

    @Test
    void shouldExpectNothingOfReadersAndSandboxes() {
        Enrolment enrolled = intake.enrol("bolaget-test", "0191");
        intake.enrol(changed(enrolled, Role.COORDINATION, 24, false));
        assertThat(intake.changes()).isEmpty();
    }

    private List<String> areas() {
        return intake.changes().stream()
                .map(change -> ((Change.Enrolled) change).area())
                .toList();
    }

    private static Enrolment changed(Enrolment before, Role role, int gap, boolean suspended) {
        return new Enrolment(
                        before.principal(),
                        role,
                        before.sector(),
                        before.areas(),
                        before.categories(),
                        List.of("0a0b"),
                        gap,
                        suspended,
                        before.since())
                .with(before.onboarding());
    }
}
