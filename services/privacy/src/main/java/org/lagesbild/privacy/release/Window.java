package org.lagesbild.privacy.release;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.noise.TwoSidedGeometric;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.Layout.Counted;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.time.TimePrecision;

/** Whole local days that end where closed atoms do, and the sums of atoms in them. */
final class Window {

    private final PolicyBook policies;
    private final AtomLookup lookup;
    private final Instant start;
    private final Instant end;

    Window(PolicyBook policies, AtomLookup lookup, int days, Instant end) {
        this.policies = policies;
        this.lookup = lookup;
        ZonedDateTime local = end.atZone(TimePrecision.LOCAL);
        this.start = local.minusDays(days).toInstant();
        this.end = end;
    }

    /** A sum, of how many atoms and areas, with which strength of noise. */
    record Sum(int value, int atoms, int parts, int halvings, boolean complete) {

        double noiseSd() {
            return Math.sqrt(atoms * TwoSidedGeometric.variance(halvings));
        }
    }

    /** The sum over the areas whose newest atom is released; empty where none is: it is not offered then. */
    Optional<Sum> sum(Family family, String category, List<Counted> parts) {
        int value = 0;
        int count = 0;
        int present = 0;
        boolean complete = true;
        for (Counted part : parts) {
            Bucket bucket = Bucket.at(part.step(), end).previous();
            if (find(part, category, bucket).isEmpty()) {
                continue;
            }
            present++;
            for (; !bucket.start().isBefore(start); bucket = bucket.previous()) {
                Optional<ReleasedAtom> atom = find(part, category, bucket).filter(each -> !each.missing());
                complete &= atom.isPresent();
                value += atom.map(ReleasedAtom::value).orElse(0);
                count++;
            }
        }
        return present == 0
                ? Optional.empty()
                : Optional.of(new Sum(value, count, present, family.halvings(), complete));
    }

    private Optional<ReleasedAtom> find(Counted part, String category, Bucket bucket) {
        return policies.at(bucket.week())
                .map(ReleasePolicy::version)
                .map(version ->
                        new AtomId(version, part.family().name(), part.area().code(), category, bucket))
                .flatMap(id -> lookup.find(id.text()));
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return end;
    }
}
