package org.lagesbild.privacy.atom;

import org.lagesbild.privacy.policy.Family;

/** The one place where a true count is read: it comes out with its noise, or not at all. */
final class AtomNoiser {

    private final AtomState state;
    private final NoiseByWeek noises;

    AtomNoiser(AtomState state, NoiseByWeek noises) {
        this.state = state;
        this.noises = noises;
    }

    ReleasedAtom release(AtomId id, Family family) {
        String text = id.text();
        int count = state.take(text);
        return noises.of(id.bucket().week())
                .map(noise -> new ReleasedAtom(id, false, count + noise.of(text, family.halvings())))
                .orElseGet(() -> new ReleasedAtom(id, true, 0));
    }
}
