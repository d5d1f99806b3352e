package org.lagesbild.privacy.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.noise.KeyRing;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.noise.TwoSidedGeometric;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.PolicyBook;

/**
 * The worst case: whoever knows every event but one asks, of everything that is released, whether that one happened. The
 * whole pipeline runs with it and without it; the adversary uses the likelihood ratio of all numbers, which no other test
 * can beat.
 */
public final class Membership {

    private static final PolicyBook POLICIES = Released.POLICIES;
    private static final Groups GROUPS = new Groups(List.of("FIRE"), List.of("CARE"));
    private static final Instant HAPPENED = Released.START.plus(Duration.ofHours(60));
    private static final Instant CLOSED = Released.START.plus(Duration.ofDays(10));
    private static final double MILLION = 1e6;
    private static final Noise NONE = (id, halvings) -> 0;

    private final Event event;
    private final Set<String> families;
    private final Map<String, Integer> withIt;
    private final Map<String, Integer> withoutIt;

    private Membership(boolean sensitive, Set<String> families) {
        this.event = new Event(Released.deso(0), sensitive ? "CARE" : "FIRE", sensitive, HAPPENED, false);
        this.families = families;
        this.withIt = released(true, week -> Optional.of(NONE));
        this.withoutIt = released(false, week -> Optional.of(NONE));
    }

    /** True minus false positive rate of the best threshold, by so many runs each with and without the event. */
    public static double advantage(boolean sensitive, Set<String> families, int pairs) {
        Membership attack = new Membership(sensitive, families);
        Threshold best = new Threshold();
        SplittableRandom keys = new SplittableRandom(pairs);
        for (int pair = 0; pair < pairs; pair++) {
            best.add(attack.belief(true, NoiseKey.random(keys)), true);
            best.add(attack.belief(false, NoiseKey.random(keys)), false);
        }
        return best.advantage();
    }

    /**
     * The odds of the surest answer.
     *
     * @param largest by which all numbers together multiply the odds at most, in any of the runs
     * @param seen how much oftener that answer came with the event than without it
     */
    public record Odds(double largest, double seen) {}

    /** What all numbers together can do to the odds, by so many runs each with and without the event. */
    public static Odds odds(boolean sensitive, Set<String> families, int pairs) {
        Membership attack = new Membership(sensitive, families);
        SplittableRandom keys = new SplittableRandom(pairs);
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            with.add(attack.belief(true, NoiseKey.random(keys)));
            without.add(attack.belief(false, NoiseKey.random(keys)));
        }
        long surest = Collections.max(with);
        double seen = (double) Collections.frequency(with, surest) / Collections.frequency(without, surest);
        return new Odds(Math.exp(surest / MILLION), seen);
    }

    /** The logarithm of the likelihood ratio, in millionths, so that equal ones are equal. */
    private long belief(boolean happened, NoiseKey key) {
        KeyRing ring = new KeyRing(Released.POLICY.fromWeek(), key);
        double sum = 0;
        for (Map.Entry<String, Integer> seen : released(happened, ring::of).entrySet()) {
            String id = seen.getKey();
            int halvings = halvings(id);
            double with = TwoSidedGeometric.probability(seen.getValue() - withIt.getOrDefault(id, 0), halvings);
            double without = TwoSidedGeometric.probability(seen.getValue() - withoutIt.getOrDefault(id, 0), halvings);
            sum += Math.log(with / without);
        }
        return Math.round(sum * MILLION);
    }

    private static int halvings(String id) {
        return Released.POLICY.family(id.substring(4, 5)).halvings();
    }

    private Map<String, Integer> released(boolean happened, NoiseByWeek noises) {
        Map<String, Integer> seen = new HashMap<>();
        AtomCounter counter = new AtomCounter(POLICIES, Released.GEOGRAPHY, GROUPS, new MemoryState(), noises);
        counter.enrol(new Enrolled("9999", "one", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled("9999", "two", "RESCUE", Enrolled.ANY));
        counter.advance(Released.START.minus(Duration.ofHours(1)), atom -> {});
        counter.advance(HAPPENED, atom -> keep(atom, seen));
        if (happened) {
            counter.count(1, event);
        }
        counter.advance(CLOSED, atom -> keep(atom, seen));
        return seen;
    }

    private void keep(ReleasedAtom atom, Map<String, Integer> seen) {
        if (families.contains(atom.id().family())) {
            seen.put(atom.id().text(), atom.value());
        }
    }
}
