package org.lagesbild.release.key;

import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.privacy.noise.KeyRing;
import org.lagesbild.privacy.noise.KeyText;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;

/**
 * This instance's keys. The first is drawn when the first atom closes, and is on disk before its noise is used. Where
 * atoms were released before and the file is gone, keys begin with the week after the last one released: what was open
 * then stays missing. Safe for use by several threads.
 */
public final class Keys implements NoiseByWeek {

    private final KeyFile file;
    private final RandomGenerator random;
    private final int notBefore;
    private @Nullable KeyRing ring;

    /**
     * Keys from the file, or new ones.
     *
     * @param random a cryptographic generator
     * @param notBefore the first week for which a new key may be drawn
     */
    public Keys(Path path, RandomGenerator random, int notBefore) {
        this.file = new KeyFile(path);
        this.random = random;
        this.notBefore = notBefore;
        this.ring =
                file.read().map(kept -> new KeyRing(kept.week(), kept.key())).orElse(null);
    }

    @Override
    public synchronized Optional<Noise> of(int week) {
        if (ring == null) {
            if (week < notBefore) {
                return Optional.empty();
            }
            NoiseKey drawn = NoiseKey.random(random);
            file.write(new KeyText(week, drawn));
            ring = new KeyRing(week, drawn);
        }
        return ring.of(week);
    }

    /** Every atom of the weeks before this one was read back as committed: their keys are deleted. */
    public synchronized void releasedBefore(int week) {
        if (ring != null && ring.oldestWeek() < week) {
            ring.forgetBefore(week);
            file.write(ring.oldest());
        }
    }
}
