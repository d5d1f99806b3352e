package org.lagesbild.privacy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.atom.Worlds;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.release.ViewMaker.Tier;

class ViewMakerTest {

    private final Map<String, ReleasedAtom> atoms = new HashMap<>();
    private final ViewMaker maker =
            new ViewMaker(Worlds.POLICIES, Worlds.GEOGRAPHY, Worlds.GROUPS, id -> Optional.ofNullable(atoms.get(id)));

    private void weeks(Noise noise, int eventsADay) {
        AtomCounter counter = Worlds.begun(new MemoryState(), noise);
        for (int day = 0; day < 35; day++) {
            Instant noon = Worlds.MONDAY.plusSeconds(day * 86_400L + 43_200);
            counter.advance(noon, this::keep);
            for (int at = 0; at < eventsADay; at++) {
                counter.count(1, new Event("0180A0010", "FIRE", false, noon, false));
            }
        }
        counter.advance(Worlds.local("2025-04-07T00:00"), this::keep);
    }

    private void keep(ReleasedAtom atom) {
        assertThat(atoms.put(atom.id().text(), atom)).isNull();
    }

    private List<ReleasedView> at(Tier tier, String area, String time) {
        List<ReleasedView> made = new ArrayList<>();
        Place place = Worlds.GEOGRAPHY.find(area).orElseThrow();
        maker.due(tier, List.of(place), Worlds.local(time), made::add);
        return made;
    }

    private static Figure of(List<ReleasedView> views, String rule) {
        return views.stream()
                .filter(view -> view.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Test
    void shouldSumTheAtomsOfTheWindow() {
        weeks(Worlds.SILENT, 3);

        Figure week = of(at(Tier.PARTNER, "0180", "2025-04-02T01:00"), "7d-municipality-all");
        assertThat(week).isEqualTo(new Figure(Figure.State.COUNT, 21, 13, 29));
        Figure four = of(at(Tier.PARTNER, "0180A0010", "2025-04-03T00:00"), "28d-deso-all");
        assertThat(four.value()).isEqualTo(84);
        // a county waits for the longest buckets in it: those of 0181, where few live
        assertThat(of(at(Tier.PARTNER, "01", "2025-04-02T12:00"), "7d-county-all"))
                .isEqualTo(week);
    }

    @Test
    void shouldMoveByTheCalendarAlone() {
        weeks(Worlds.SILENT, 0);

        assertThat(at(Tier.PARTNER, "0180", "2025-04-02T12:00").stream().map(ReleasedView::rule))
                .containsExactly("24h-municipality-group", "7d-municipality-group", "28d-municipality-group");
        assertThat(at(Tier.PARTNER, "0180", "2025-04-02T13:00").stream().map(ReleasedView::rule))
                .containsExactly("24h-municipality-all");
        assertThat(at(Tier.PARTNER, "0180", "2025-04-02T14:00")).isEmpty();
    }

    @Test
    void shouldSumBeforeItClamps() {
        weeks((id, halvings) -> Math.floorMod(id.hashCode(), 2) == 0 ? -2 : 1, 0);

        int sum = atoms.values().stream()
                .filter(atom -> atom.id().text().startsWith("KV1|T|0180"))
                .filter(atom -> !atom.id().bucket().start().isBefore(Worlds.local("2025-03-26T00:00"))
                        && atom.id().bucket().start().isBefore(Worlds.local("2025-04-02T00:00")))
                .mapToInt(ReleasedAtom::value)
                .sum();
        Figure shown = of(at(Tier.PARTNER, "0180", "2025-04-02T01:00"), "7d-municipality-all");

        assertThat(sum).isNegative();
        assertThat(shown.value()).isZero();
    }

    @Test
    void shouldBandSmallAreasAndRoundWhatIsPublic() {
        weeks(Worlds.SILENT, 1);

        // RegSO 1: 28 events in four weeks are shown; RegSO 2 has none
        List<ReleasedView> open = at(Tier.PUBLIC, "0180R001", "2025-04-10T00:00");
        assertThat(of(open, "28d-regso-all").value()).isEqualTo(30);
        assertThat(of(at(Tier.PUBLIC, "0180R002", "2025-04-10T00:00"), "28d-regso-all"))
                .isEqualTo(new Figure(Figure.State.BELOW, 10, 0, 18));
        assertThat(of(at(Tier.PARTNER, "0180R002", "2025-04-03T00:00"), "28d-regso-all")
                        .state())
                .isEqualTo(Figure.State.BELOW);
    }

    @Test
    void shouldOfferThePublicNoFinerAreasAndNoSensitiveClasses() {
        weeks(Worlds.SILENT, 1);

        for (Instant hour = Worlds.local("2025-04-01T00:00");
                hour.isBefore(Worlds.local("2025-04-08T00:00"));
                hour = hour.plusSeconds(3_600)) {
            List<ReleasedView> made = new ArrayList<>();
            for (String area : List.of("0180", "0180R001", "0180A0010", "0181")) {
                maker.due(Tier.PUBLIC, List.of(Worlds.GEOGRAPHY.find(area).orElseThrow()), hour, made::add);
            }
            assertThat(made)
                    .noneMatch(
                            view -> view.area().contains("A") || view.category().equals("CARE"))
                    .noneMatch(view -> view.area().equals("0181"));
        }
    }

    @Test
    void shouldGiveNoNumberWhereAnAtomIsMissing() {
        weeks(Worlds.SILENT, 3);
        atoms.remove("KV1|T|0180|ALL|2025-03-28T11:00Z|PT6H");

        assertThat(of(at(Tier.PARTNER, "0180", "2025-04-02T01:00"), "7d-municipality-all"))
                .isEqualTo(Figure.NONE);
    }

    @Test
    void shouldNameASectorOfThreePartnersOnly() {
        List<Enrolled> enrolled = new ArrayList<>();
        for (String partner : List.of("a", "b", "c")) {
            enrolled.add(new Enrolled("0180", partner, "HOUSING", Enrolled.ANY));
        }
        enrolled.add(new Enrolled("0180", "polisen", "POLICE", Enrolled.ANY));
        enrolled.add(new Enrolled("0180", "skola-1", "SCHOOL", Enrolled.ANY));
        enrolled.add(new Enrolled("0180", "skola-2", "SCHOOL", Enrolled.ANY));

        assertThat(ShownSectors.of(enrolled)).containsExactly("HOUSING", ShownSectors.OTHER);
    }
}
