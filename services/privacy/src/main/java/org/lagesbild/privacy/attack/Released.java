package org.lagesbild.privacy.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.noise.KeyRing;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.UsualPolicy;

/** A world, released by the real counter under the usual policy: all that an adversary sees of it. */
final class Released {

    /** A Monday from which 84 days see no change of clocks. */
    static final Instant START = Instant.parse("2024-12-29T23:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WEEK = Bucket.weekOf(START);
    private static final int PEOPLE = 2_100;
    private static final String MUNICIPALITY = "9999";

    static final ReleasePolicy POLICY = UsualPolicy.second(WEEK);
    static final PolicyBook POLICIES = new PolicyBook(List.of(POLICY));
    static final Geography GEOGRAPHY = geography();
    static final Groups GROUPS = new Groups(List.of("G0", "G1", "G2", "G3", "G4", "G5", "G6", "G7"), List.of());

    private final Map<String, ReleasedAtom> atoms = new HashMap<>();

    Released(World world, long seed) {
        KeyRing ring = new KeyRing(WEEK, NoiseKey.random(new SplittableRandom(seed)));
        AtomCounter counter = new AtomCounter(POLICIES, GEOGRAPHY, GROUPS, new MemoryState(), ring::of);
        counter.enrol(new Enrolled(MUNICIPALITY, "one", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled(MUNICIPALITY, "two", "RESCUE", Enrolled.ANY));
        counter.advance(START.minus(HOUR), this::keep);
        Instant last = START;
        for (World.Happened event : world.events()) {
            Instant at = START.plus(HOUR.multipliedBy(event.hour()));
            counter.advance(at, this::keep);
            counter.count(1, new Event(deso(event.deso()), "G" + event.category(), false, at, false));
            last = at;
        }
        counter.advance(last.plus(Duration.ofDays(11)), this::keep);
    }

    private void keep(ReleasedAtom atom) {
        if (atoms.put(atom.id().text(), atom) != null) {
            throw new IllegalStateException("an atom was released twice");
        }
    }

    private static Geography geography() {
        List<Place> places = new ArrayList<>();
        places.add(new Place("99", GeoLevel.COUNTY, null, PEOPLE * World.DESO));
        places.add(new Place(MUNICIPALITY, GeoLevel.MUNICIPALITY, "99", PEOPLE * World.DESO));
        for (int deso = 0; deso < World.DESO; deso++) {
            String regso = regso(World.REGSO[deso]);
            if (deso == 0 || World.REGSO[deso] != World.REGSO[deso - 1]) {
                places.add(new Place(regso, GeoLevel.REGSO, MUNICIPALITY, PEOPLE * 2));
            }
            places.add(new Place(deso(deso), GeoLevel.DESO, regso, PEOPLE));
        }
        return new Geography(places);
    }

    static String deso(int deso) {
        return MUNICIPALITY + "A" + (1_000 + deso);
    }

    static String regso(int regso) {
        return MUNICIPALITY + "R" + (100 + regso);
    }

    Optional<ReleasedAtom> find(String id) {
        return Optional.ofNullable(atoms.get(id));
    }

    int total(int hour) {
        return value("T", MUNICIPALITY, "ALL", Step.SIX_HOURS, hour);
    }

    int category(int category, int hour) {
        return value("A", MUNICIPALITY, "G" + category, Step.DAY, hour);
    }

    /** Of the DeSO's RegSO: its day, or where it is one DeSO alone, its week. */
    int regso(int deso, int hour) {
        return byDay(deso) ? value("B", regso(World.REGSO[deso]), "ALL", Step.DAY, hour) : deso(deso, hour);
    }

    /** Whether the DeSO's RegSO is counted by day. */
    static boolean byDay(int deso) {
        return GEOGRAPHY.within(regso(World.REGSO[deso]), GeoLevel.DESO).size() > 1;
    }

    int deso(int deso, int hour) {
        return value("C", deso(deso), "ALL", Step.WEEK, hour);
    }

    private int value(String family, String area, String category, Step step, int hour) {
        Bucket bucket = Bucket.at(step, START.plus(HOUR.multipliedBy(hour)));
        ReleasedAtom atom = atoms.get(new AtomId(POLICY.version(), family, area, category, bucket).text());
        if (atom == null) {
            throw new IllegalStateException("the grid has a hole");
        }
        return atom.value();
    }
}
