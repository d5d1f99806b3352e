package org.lagesbild.privacy.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.UsualPolicy;
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/** The week in which the second version begins: who is counted when, and what readers see of areas that are one DeSO. */
class SecondVersionTest {

    private static final Instant CHANGE = Worlds.MONDAY.plus(Duration.ofDays(14));
    private static final PolicyBook POLICIES =
            new PolicyBook(List.of(UsualPolicy.first(0), UsualPolicy.second(Bucket.weekOf(CHANGE))));
    private static final int REGSO = 12;
    private static final Geography GEOGRAPHY = geography();
    private static final Groups GROUPS = new Groups(List.of("FIRE"), List.of());

    private final Map<String, ReleasedAtom> atoms = new HashMap<>();
    private final AtomCounter counter =
            new AtomCounter(POLICIES, GEOGRAPHY, GROUPS, new MemoryState(), week -> Optional.of((id, halvings) -> 0));

    /** Twelve RegSO; the first is one DeSO, the others are two. */
    private static Geography geography() {
        List<Place> places = new ArrayList<>();
        places.add(new Place("0180", GeoLevel.MUNICIPALITY, null, 48_000));
        for (int regso = 1; regso <= REGSO; regso++) {
            String code = "0180R%03d".formatted(regso);
            places.add(new Place(code, GeoLevel.REGSO, "0180", 4_000));
            places.add(new Place("0180A%03d0".formatted(regso), GeoLevel.DESO, code, 2_000));
            if (regso > 1) {
                places.add(new Place("0180A%03d1".formatted(regso), GeoLevel.DESO, code, 2_000));
            }
        }
        return new Geography(places);
    }

    /** One event in every hour from the last before the first Monday up to then, by turns in the first two RegSO. */
    private void run(Instant last) {
        counter.enrol(new Enrolled("0180", "polisen", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled("0180", "brand", "RESCUE", Enrolled.ANY));
        counter.advance(Worlds.MONDAY.minus(Duration.ofHours(1)), this::keep);
        int turn = 0;
        for (Instant hour = Worlds.MONDAY; hour.isBefore(last); hour = hour.plus(Duration.ofHours(1))) {
            counter.advance(hour, this::keep);
            String area = turn++ % 2 == 0 ? "0180A0010" : "0180A0020";
            counter.count(1, new Event(area, "FIRE", false, hour, false));
        }
        counter.advance(last.plus(Duration.ofDays(4)), this::keep);
    }

    private void keep(ReleasedAtom atom) {
        assertThat(atoms.put(atom.id().text(), atom)).isNull();
    }

    private int counted(int version, String family) {
        return atoms.values().stream()
                .filter(atom ->
                        atom.id().version() == version && atom.id().family().equals(family))
                .mapToInt(ReleasedAtom::value)
                .sum();
    }

    @Test
    void shouldCountEveryEventUnderTheVersionOfItsWeekAlone() {
        run(CHANGE.plus(Duration.ofDays(7)));

        assertThat(counted(1, "T")).isEqualTo(14 * 24);
        assertThat(counted(2, "T")).isEqualTo(7 * 24);
        assertThat(atoms.values())
                .allSatisfy(atom -> assertThat(atom.id().version())
                        .isEqualTo(atom.id().bucket().start().isBefore(CHANGE) ? 1 : 2));
    }

    @Test
    void shouldCountARegsoOfOneDesoInOneFamilyFromTheChangeOn() {
        run(CHANGE.plus(Duration.ofDays(7)));

        assertThat(atoms.keySet())
                .anyMatch(id -> id.startsWith("KV1|B|0180R001"))
                .noneMatch(id -> id.startsWith("KV2|B|0180R001"))
                .anyMatch(id -> id.startsWith("KV2|C|0180A0010"))
                .anyMatch(id -> id.startsWith("KV2|B|0180R002"));
    }

    @Test
    void shouldShowItsWeekInsteadOfItsDays() {
        run(CHANGE.plus(Duration.ofDays(14)));
        Instant thursday = CHANGE.plus(Duration.ofDays(7 + 3));

        ReleasedView alone = view("0180R001", thursday);
        assertThat(alone.figure().value()).isEqualTo(7 * 24 / 2);
        assertThat(alone.end()).isEqualTo(CHANGE.plus(Duration.ofDays(7)));
        assertThat(alone.noiseSd()).isEqualTo(2);
        ReleasedView divided = view("0180R002", thursday.minus(Duration.ofHours(12)));
        assertThat(divided.figure().value()).isEqualTo(7 * 24 / 2);
        assertThat(divided.noiseSd()).isEqualTo(Math.sqrt(28));
    }

    @Test
    void shouldGoOnShowingWindowsThatBeganUnderTheVersionBefore() {
        run(CHANGE.plus(Duration.ofDays(7)));

        ReleasedView mixed = view("0180R002", CHANGE.plus(Duration.ofDays(3)).plus(Duration.ofHours(12)));
        assertThat(mixed.figure().state()).isEqualTo(Figure.State.COUNT);
        assertThat(mixed.figure().value()).isEqualTo(7 * 24 / 2);
        assertThat(view("0180R001", CHANGE.plus(Duration.ofDays(3))).figure().value())
                .isEqualTo(7 * 24 / 2);
    }

    private ReleasedView view(String area, Instant hour) {
        List<ReleasedView> made = new ArrayList<>();
        new ViewMaker(POLICIES, GEOGRAPHY, GROUPS, id -> Optional.ofNullable(atoms.get(id)))
                .due(
                        Tier.PARTNER,
                        List.of(GEOGRAPHY.find(area).orElseThrow()),
                        hour,
                        view -> Optional.of(view)
                                .filter(each -> each.rule().equals("7d-regso-all"))
                                .ifPresent(made::add));
        assertThat(made).hasSize(1);
        return made.get(0);
    }
}
