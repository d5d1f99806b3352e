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
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/**
 * The worst case of the public tier: whoever knows every event but one, and sees what the public sees alone, asks whether
 * that one happened. Rounding leaves no simple likelihood, so the adversary learns by examples: from what each published
 * number of eight weeks, on all three channels at once, differs from what it knows.
 */
public final class PublicMembership {

    private static final int WEEKS = 8;
    private static final int TARGET_WEEK = 4;
    private static final int VIEWS = 3 * WEEKS;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration NOON = Duration.ofHours(12);
    private static final String MUNICIPALITY = "9999";
    private static final String DESO = "9999A1000";
    private static final int FEWEST = 15;
    private static final int SPREAD = 10;
    private static final Groups GROUPS = new Groups(List.of("FIRE"), List.of());
    private static final List<String> RULES = List.of("7d-municipality-all", "28d-municipality-group", "28d-regso-all");
    private static final Geography GEOGRAPHY = geography();
    private static final List<Place> SEEN = List.of(
            GEOGRAPHY.find(MUNICIPALITY).orElseThrow(),
            GEOGRAPHY.find("9999R100").orElseThrow());
    private static final List<Instant> MOVING = moving();

    private final SplittableRandom random;

    private PublicMembership(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** As few areas as may be released at all, and people enough for every public view. */
    private static Geography geography() {
        List<Place> places = new ArrayList<>();
        places.add(new Place(MUNICIPALITY, GeoLevel.MUNICIPALITY, null, 10_000));
        for (int at = 0; at < 4; at++) {
            places.add(new Place("9999R" + (100 + at), GeoLevel.REGSO, MUNICIPALITY, 2_500));
            places.add(new Place("9999A" + (1_000 + at), GeoLevel.DESO, "9999R" + (100 + at), 2_500));
        }
        return new Geography(places);
    }

    /**
     * True minus false positive rate of the trained classifier at its best threshold, on pairs that it was not trained on.
     */
    public static double advantage(int trainedOn, int pairs, long seed) {
        PublicMembership attack = new PublicMembership(seed);
        List<Logistic.Row> examples = new ArrayList<>();
        for (int pair = 0; pair < trainedOn; pair++) {
            examples.add(new Logistic.Row(attack.seen(true), true, 1));
            examples.add(new Logistic.Row(attack.seen(false), false, 1));
        }
        Logistic classifier = new Logistic(examples);
        Threshold best = new Threshold();
        for (int pair = 0; pair < pairs; pair++) {
            best.add(classifier.belief(attack.seen(true)), true);
            best.add(classifier.belief(attack.seen(false)), false);
        }
        return best.advantage();
    }

    /** By how much each published number differs from what is known, after a one. */
    private double[] seen(boolean happened) {
        Map<String, ReleasedAtom> atoms = new HashMap<>();
        KeyRing ring = new KeyRing(Released.POLICY.fromWeek(), NoiseKey.random(random));
        AtomCounter counter = new AtomCounter(Released.POLICIES, GEOGRAPHY, GROUPS, new MemoryState(), ring::of);
        counter.enrol(new Enrolled(MUNICIPALITY, "one", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled(MUNICIPALITY, "two", "RESCUE", Enrolled.ANY));
        counter.advance(Released.START.minus(Duration.ofHours(1)), atom -> {});
        int[] known = new int[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            known[week] = FEWEST + random.nextInt(SPREAD);
            Instant at = Released.START.plus(WEEK.multipliedBy(week)).plus(NOON);
            counter.advance(at, atom -> atoms.put(atom.id().text(), atom));
            int count = known[week] + (happened && week == TARGET_WEEK ? 1 : 0);
            counter.count(count, new Event(DESO, "FIRE", false, at, false));
        }
        counter.advance(
                Released.START.plus(WEEK.multipliedBy(WEEKS + 1)),
                atom -> atoms.put(atom.id().text(), atom));
        return features(atoms, known);
    }

    private static double[] features(Map<String, ReleasedAtom> atoms, int[] known) {
        double[] features = new double[VIEWS + 1];
        features[VIEWS] = 1;
        ViewMaker maker = new ViewMaker(Released.POLICIES, GEOGRAPHY, GROUPS, id -> Optional.ofNullable(atoms.get(id)));
        MOVING.forEach(hour -> maker.due(Tier.PUBLIC, SEEN, hour, view -> note(view, known, features)));
        return features;
    }

    /** The hours in which anything is published. */
    private static List<Instant> moving() {
        List<Instant> moving = new ArrayList<>();
        ViewMaker maker = new ViewMaker(
                Released.POLICIES, GEOGRAPHY, GROUPS, id -> Optional.of(new ReleasedAtom(AtomId.parse(id), false, 0)));
        Instant last = Released.START.plus(WEEK.multipliedBy(WEEKS + 2));
        for (Instant hour = Released.START; hour.isBefore(last); hour = hour.plus(Duration.ofHours(1))) {
            Instant now = hour;
            maker.due(Tier.PUBLIC, SEEN, now, view -> moving.add(now));
        }
        return moving.stream().distinct().toList();
    }

    private static void note(ReleasedView view, int[] known, double[] features) {
        int end = (int) (Duration.between(Released.START, view.end()).toDays() / WEEK.toDays());
        if (view.figure().state() == Figure.State.COUNT && end <= WEEKS) {
            int expected = 0;
            int weeks = view.rule().startsWith("7d") ? 1 : 4;
            for (int week = Math.max(0, end - weeks); week < end; week++) {
                expected += known[week];
            }
            features[RULES.indexOf(view.rule()) * WEEKS + end - 1] =
                    view.figure().value() - expected;
        }
    }
}
