package org.lagesbild.privacy.atom;

import java.util.Optional;
import org.lagesbild.privacy.noise.Noise;

/** The noise of a week, or nothing where its key is gone. */
@FunctionalInterface
public interface NoiseByWeek {

    Optional<Noise> of(int week);
}
