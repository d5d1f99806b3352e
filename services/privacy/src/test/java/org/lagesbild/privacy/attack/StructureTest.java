package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.atom.Worlds;
import org.lagesbild.privacy.noise.KeyedNoise;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/** What can not be learned, because it is not in what is released: the same bytes come out whatever it was. */
class StructureTest {

    private static final int DAYS = 36;
    private static final Noise KEYED = new KeyedNoise(NoiseKey.random(new SplittableRandom(7)));
    private static final Instant END = Worlds.MONDAY.plus(Duration.ofDays(DAYS));

    private static List<Event> events(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> areas = List.of("0180", "0180R001", "0180R002", "0180A0010", "0180A0020", "0180A0030");
        List<Event> events = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Instant hour = Worlds.MONDAY.plus(Duration.ofHours(random.nextInt((DAYS - 5) * 24)));
            events.add(new Event(areas.get(random.nextInt(areas.size())), "FIRE", false, hour, false));
        }
        return events;
    }

    private static Map<String, ReleasedAtom> released(List<Event> events, Noise noise) {
        Map<String, ReleasedAtom> atoms = new TreeMap<>();
        AtomCounter counter = Worlds.begun(new MemoryState(), noise);
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Event::occurredAt));
        for (Event event : sorted) {
            counter.advance(event.occurredAt(), atom -> atoms.put(atom.id().text(), atom));
            counter.count(1, event);
        }
        counter.advance(END, atom -> atoms.put(atom.id().text(), atom));
        return atoms;
    }

    private static List<ReleasedView> views(Tier tier, Map<String, ReleasedAtom> atoms) {
        ViewMaker maker = new ViewMaker(
                Worlds.POLICIES, Worlds.GEOGRAPHY, Worlds.GROUPS, id -> Optional.ofNullable(atoms.get(id)));
        List<ReleasedView> views = new ArrayList<>();
        for (Instant hour = Worlds.MONDAY; !hour.isAfter(END); hour = hour.plusSeconds(3_600)) {
            for (String area : List.of("01", "0180", "0180R001", "0180R002", "0180A0010", "0180A0020", "0180A0030")) {
                Place place = Worlds.GEOGRAPHY.find(area).orElseThrow();
                maker.due(tier, List.of(place), hour, views::add);
            }
        }
        return views;
    }

    /** Nested windows: an event moved within its bucket moves nothing, so no system of windows resolves the hour. */
    @Test
    void shouldTellNothingFinerThanTheBucket() {
        List<Event> events = events(1, 300);
        List<Event> moved = events.stream()
                .map(event -> new Event(
                        event.area(),
                        event.group(),
                        false,
                        Bucket.at(Step.SIX_HOURS, event.occurredAt()).start(),
                        false))
                .toList();

        Map<String, ReleasedAtom> atoms = released(events, KEYED);
        assertThat(released(moved, KEYED)).isEqualTo(atoms);
        assertThat(released(events(2, 300), KEYED)).isNotEqualTo(atoms);
    }

    /** Two truths under noise that makes their atoms equal: nothing downstream can tell them apart. */
    @Test
    void shouldDecideNothingByTrueCounts() {
        Map<String, ReleasedAtom> one = released(events(3, 400), KEYED);
        Map<String, ReleasedAtom> truth = released(List.of(), Worlds.SILENT);
        Noise levelling =
                (id, halvings) -> atom(one, id).value() - atom(truth, id).value();
        Map<String, ReleasedAtom> other = released(List.of(), levelling);

        assertThat(other).isEqualTo(one);
        for (Tier tier : Tier.values()) {
            assertThat(views(tier, other)).isNotEmpty().isEqualTo(views(tier, one));
        }
    }

    private static ReleasedAtom atom(Map<String, ReleasedAtom> atoms, String id) {
        return Optional.ofNullable(atoms.get(id)).orElseThrow();
    }

    /** The same views exist, and at the same times, whether much happened or nothing. */
    @Test
    void shouldShowNothingByWhatExists() {
        for (Tier tier : Tier.values()) {
            List<String> busy = keys(views(tier, released(events(4, 3_000), KEYED)));
            assertThat(keys(views(tier, released(List.of(), KEYED))))
                    .isNotEmpty()
                    .isEqualTo(busy);
        }
    }

    private static List<String> keys(List<ReleasedView> views) {
        return views.stream().map(view -> view.key() + view.end()).toList();
    }

    /** The public tier is recomputed from the text of released atoms alone. */
    @Test
    void shouldMakeThePublicTierOfReleasedAtomsAlone() {
        Map<String, ReleasedAtom> atoms = released(events(5, 500), KEYED);
        Map<String, ReleasedAtom> read = new HashMap<>();
        atoms.forEach((id, atom) -> read.put(
                id, new ReleasedAtom(AtomId.parse(id), atom.missing(), ReleasedAtom.valueOf(atom.fixedWidth()))));

        assertThat(views(Tier.PUBLIC, read)).isNotEmpty().isEqualTo(views(Tier.PUBLIC, atoms));
    }

    /** All appearances of an atom carry one noise: averaging them leaves that, and adds its neighbours'. */
    @Test
    void shouldGainNothingByAveragingTheWindowsOfAnAtom() {
        int days = 20_000;
        int window = 7;
        int[] noise = new int[days];
        for (int day = 0; day < days; day++) {
            noise[day] = KEYED.of("KV1|A|0180|FIRE|" + day + "|P1D", 1);
        }
        double squares = 0;
        for (int day = window; day < days - window; day++) {
            double average = 0;
            for (int first = day - window + 1; first <= day; first++) {
                for (int at = first; at < first + window; at++) {
                    average += (double) noise[at] / window;
                }
            }
            squares += average * average;
        }
        assertThat(squares / (days - 2 * window)).isGreaterThanOrEqualTo(4);
    }
}
