package org.lagesbild.privacy.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagesbild.privacy.atom.Worlds.event;
import static org.lagesbild.privacy.atom.Worlds.until;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;

class AtomCounterTest {

    private final MemoryState state = new MemoryState();
    private final AtomCounter counter = Worlds.begun(state, Worlds.SILENT);

    private static List<String> counted(List<ReleasedAtom> atoms) {
        return atoms.stream()
                .filter(atom -> atom.value() != 0)
                .map(atom -> atom.id().text() + " " + atom.value())
                .toList();
    }

    @Test
    void shouldCountAnOrdinaryEventOnceInEachFamilyThatReachesIt() {
        counter.count(1, event("0180A0010", "FIRE", "2025-03-04T13:00"));

        assertThat(counted(until(counter, "2025-03-13T12:00")))
                .containsExactly(
                        "KV1|T|0180|ALL|2025-03-04T11:00Z|PT6H 1",
                        "KV1|A|0180|FIRE|2025-03-04|P1D 1",
                        "KV1|B|0180R001|ALL|2025-03-04|P1D 1",
                        "KV1|C|0180A0010|ALL|2025-W10|P7D 1");
    }

    @Test
    void shouldCountASensitiveEventInItsOwnFamilyAlone() {
        counter.count(1, new Event("0180", "CARE", true, Worlds.local("2025-03-04T00:00"), true));

        assertThat(counted(until(counter, "2025-03-13T12:00"))).containsExactly("KV1|S|0180|CARE|2025-03-04|P1D 1");
    }

    @Test
    void shouldCountACoarseEventWhereItsAreaReaches() {
        counter.count(1, event("0180", "FIRE", "2025-03-04T13:00"));
        counter.count(1, event("01", "FIRE", "2025-03-04T13:00"));

        assertThat(counted(until(counter, "2025-03-13T12:00"))).hasSize(2);
    }

    @Test
    void shouldReleaseTheWholeGridWhateverHappened() {
        AtomCounter busy = Worlds.begun(new MemoryState(), Worlds.SILENT);
        for (int at = 0; at < 500; at++) {
            busy.count(1, event("0180A0020", "FIRE", "2025-03-05T09:00"));
        }

        assertThat(until(busy, "2025-03-13T12:00").stream()
                        .map(atom -> atom.id().text()))
                .containsExactlyElementsOf(until(counter, "2025-03-13T12:00").stream()
                        .map(atom -> atom.id().text())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldReleaseNoCellThatOnePartnerAloneReports() {
        List<String> cells = until(counter, "2025-03-13T12:00").stream()
                .map(atom -> atom.id().family() + atom.id().area() + atom.id().category())
                .distinct()
                .toList();

        // CRIME is reported by the police alone, FIRE and CARE by two
        assertThat(cells).contains("A0180FIRE", "S0180CARE").doesNotContain("A0180CRIME", "S0180CRIME");
        assertThat(cells).noneMatch(cell -> cell.contains("0181"));
    }

    @Test
    void shouldHaveLongerBucketsWhereFewPeopleLive() {
        assertThat(until(counter, "2025-03-13T12:00").stream()
                        .filter(atom -> atom.id().area().equals("0180R002"))
                        .map(atom -> atom.id().text()))
                .containsExactly("KV1|B|0180R002|ALL|2025-W10|P7D");
    }

    @Test
    void shouldTakeCorrectionsUntilClosingAndNothingAfterwards() {
        counter.count(1, event("0180", "FIRE", "2025-03-04T13:00"));
        counter.count(-1, event("0180", "FIRE", "2025-03-04T13:00"));
        counter.count(1, event("0180", "FIRE", "2025-03-04T13:00"));
        List<ReleasedAtom> closed = until(counter, "2025-03-04T19:00");
        counter.count(-1, event("0180", "FIRE", "2025-03-04T13:00"));

        assertThat(counted(closed)).containsExactly("KV1|T|0180|ALL|2025-03-04T11:00Z|PT6H 1");
        assertThat(counted(until(counter, "2025-03-13T12:00"))).isEmpty(); // the day's atom was still open
        assertThat(counter.late()).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatWasEnrolledUntilTheWeekEnds() {
        counter.enrol(new Enrolled("0180", "polisen", "POLICE", Set.of("FIRE")));
        counter.enrol(new Enrolled("0181", "polisen", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled("0181", "brand", "RESCUE", Enrolled.ANY));

        assertThat(until(counter, "2025-03-10T00:00"))
                .noneMatch(atom -> atom.id().area().equals("0181"));
        assertThat(until(counter, "2025-03-12T12:00"))
                .anyMatch(atom -> atom.id().area().equals("0181"));
    }

    @Test
    void shouldLeaveAnAtomMissingWhoseKeyIsGone() {
        AtomCounter keyless =
                new AtomCounter(Worlds.POLICIES, Worlds.GEOGRAPHY, Worlds.GROUPS, state, week -> Optional.empty());
        keyless.count(1, event("0180", "FIRE", "2025-03-04T13:00"));

        assertThat(until(keyless, "2025-03-13T12:00"))
                .isNotEmpty()
                .allMatch(atom -> atom.missing() && atom.value() == 0);
    }

    @Test
    void shouldRefuseAnEditedPolicyWhileItsWeekIsOpen() {
        ReleasePolicy usual = Worlds.POLICIES.at(Worlds.WEEK).orElseThrow();
        ReleasePolicy edited = new ReleasePolicy(
                usual.version(), usual.fromWeek(), usual.families(), 4_000, usual.partner(), usual.open(), "");
        AtomCounter restarted = new AtomCounter(
                new PolicyBook(List.of(edited)), Worlds.GEOGRAPHY, Worlds.GROUPS, state, week -> Optional.empty());

        assertThatThrownBy(() -> until(restarted, "2025-03-03T07:00")).hasMessageContaining("was edited");
    }

    /** 2025-03-30 has 23 hours and 2025-10-26 has 25: four buckets each, and every hour in exactly one. */
    @Test
    void shouldHaveFourBucketsOnDaysOfAClockChange() {
        for (String day : List.of("2025-03-30", "2025-10-26")) {
            Bucket whole = Bucket.parse(Step.DAY, day);
            Bucket last = Bucket.at(Step.SIX_HOURS, whole.end()).previous();
            Bucket first = last.previous().previous().previous();

            assertThat(first.start()).isEqualTo(whole.start());
            assertThat(last.end()).isEqualTo(whole.end());
            assertThat(AtomId.parse("KV3|T|0180|ALL|" + first.label() + "|PT6H").bucket())
                    .isEqualTo(first);
        }
    }
}
