package org.lagesbild.benchmarks.released;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.noise.KeyRing;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.noise.TwoSidedGeometric;
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

/** A known number of incidents on one day, released by the real counter under many keys, and what every view says of it. */
final class SmallCounts {

    /** A Monday, from which 91 days see no change of clocks. */
    private static final Instant START = Instant.parse("2025-05-04T22:00:00Z");

    private static final Instant END = START.plus(Duration.ofDays(91));
    private static final Instant LAST = END.plus(Duration.ofDays(4));
    private static final int WEEK = Bucket.weekOf(START);
    private static final PolicyBook POLICIES = new PolicyBook(List.of(UsualPolicy.second(WEEK)));
    private static final Groups GROUPS = new Groups(List.of("FIRE"), List.of("CARE"));
    private static final int[] COUNTS = {5, 10, 20, 50};
    private static final int REGSO = 12;

    /** As the specification's table has it, at 5, 10, 20 and 50. */
    private static final Map<String, String> REFERENCE = Map.of(
            "24h-municipality-all", "38/19/9/4",
            "24h-municipality-group", "40/20/10/4",
            "7d-municipality-all", "100/50/25/10",
            "7d-municipality-group", "106/53/26/11",
            "7d-regso-all", "106/53/26/11",
            "28d-deso-all", "80/40/20/8",
            "28d-regso-all", "113/57/28/11",
            "91d-deso-all", "144/72/36/14",
            "28d-municipality-group", "212/106/53/21");

    private final Geography geography;
    private final String deso;
    private final String mark;
    private final Map<String, Samples> samples = new LinkedHashMap<>();

    /** What one view showed. */
    record Error(
            String view,
            String reference,
            double noiseSd,
            int atoms,
            Map<Integer, Double> relatives,
            double within,
            double below) {

        /** The root mean square error as a share of the true count. */
        double relative(int count) {
            return relatives.getOrDefault(count, Double.NaN);
        }
    }

    private static final class Samples {
        private final Map<Integer, Double> squares = new HashMap<>();
        private final Map<Integer, Integer> shown = new HashMap<>();
        private double noiseSd;
        private int within;
        private int all;
        private int below;
        private int fives;

        void add(int count, ReleasedView view) {
            Figure figure = view.figure();
            noiseSd = view.noiseSd();
            all++;
            within += figure.low() <= count && count <= figure.high() ? 1 : 0;
            fives += count == COUNTS[0] ? 1 : 0;
            if (figure.state() == Figure.State.COUNT) {
                squares.merge(count, Math.pow(figure.value() - count, 2), Double::sum);
                shown.merge(count, 1, Integer::sum);
            } else if (count == COUNTS[0]) {
                below++;
            }
        }

        Error error(String view, String reference, int halvings) {
            Map<Integer, Double> relatives = new HashMap<>();
            squares.forEach((count, sum) ->
                    relatives.put(count, Math.sqrt(sum / shown.getOrDefault(count, 1)) / count));
            int atoms = (int) Math.round(noiseSd * noiseSd / TwoSidedGeometric.variance(halvings));
            return new Error(view, reference, noiseSd, atoms, relatives, (double) within / all, (double) below / fives);
        }
    }

    /** RegSO of so many DeSO each. */
    private SmallCounts(int divided, String mark) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("9999", GeoLevel.MUNICIPALITY, null, REGSO * divided * 2_100));
        for (int regso = 0; regso < REGSO; regso++) {
            String code = "9999R" + (100 + regso);
            places.add(new Place(code, GeoLevel.REGSO, "9999", divided * 2_100));
            for (int part = 0; part < divided; part++) {
                places.add(new Place("9999A" + (1_000 + regso * 10 + part), GeoLevel.DESO, code, 2_100));
            }
        }
        this.geography = new Geography(places);
        this.deso = "9999A1000";
        this.mark = mark;
    }

    /** Where each RegSO is two DeSO, and then what differs where it is one. */
    static List<Error> measured(int runs, long seed) {
        List<Error> errors = new SmallCounts(2, "").errors(runs, seed);
        new SmallCounts(1, " (one DeSO)")
                .errors(runs, seed).stream()
                        .filter(error -> error.view().contains("regso"))
                        .forEach(errors::add);
        return errors;
    }

    private List<Error> errors(int runs, long seed) {
        for (int count : COUNTS) {
            System.err.println("count " + count + mark);
            for (int run = 0; run < runs; run++) {
                release(count, seed + run);
            }
        }
        List<Error> errors = new ArrayList<>();
        samples.forEach((rule, found) -> errors.add(
                found.error(rule + mark, mark.isEmpty() ? REFERENCE.getOrDefault(rule, "") : "", family(rule))));
        return errors;
    }

    private static int family(String rule) {
        return rule.equals("24h-municipality-all") || rule.equals("7d-municipality-all") ? 2 : 1;
    }

    private void release(int count, long seed) {
        Map<String, ReleasedAtom> atoms = new HashMap<>();
        KeyRing ring = new KeyRing(WEEK, NoiseKey.random(new SplittableRandom(seed)));
        AtomCounter counter = new AtomCounter(POLICIES, geography, GROUPS, new MemoryState(), ring::of);
        counter.enrol(new Enrolled("9999", "one", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled("9999", "two", "RESCUE", Enrolled.ANY));
        counter.advance(START.minus(Duration.ofHours(1)), atom -> {});
        Instant noon = END.minus(Duration.ofHours(12));
        counter.advance(noon, atom -> atoms.put(atom.id().text(), atom));
        counter.count(count, new Event(deso, "FIRE", false, noon, false));
        counter.count(count, new Event(deso, "CARE", true, noon, false));
        counter.advance(LAST, atom -> atoms.put(atom.id().text(), atom));
        ViewMaker maker = new ViewMaker(POLICIES, geography, GROUPS, id -> Optional.ofNullable(atoms.get(id)));
        List<Place> seen = List.of("9999", "9999R100", deso).stream()
                .map(code -> geography.find(code).orElseThrow())
                .toList();
        for (Instant hour = END; !hour.isAfter(LAST); hour = hour.plus(Duration.ofHours(1))) {
            maker.due(Tier.PARTNER, seen, hour, view -> {
                if (view.end().equals(END)) {
                    samples.computeIfAbsent(view.rule(), any -> new Samples()).add(count, view);
                }
            });
        }
    }
}
