package org.lagesbild.privacy.attack;

import java.util.SplittableRandom;
import org.lagesbild.privacy.noise.KeyedNoise;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;

/** Whether one number certifies an event: how much likelier a value is with the event than without it. */
public final class SingleEvent {

    private SingleEvent() {}

    /** P(value of at least {@code least} with one event) over the same without, from so many atoms each. */
    public static double likelihoodRatio(int halvings, int least, int atoms) {
        Noise noise = new KeyedNoise(NoiseKey.random(new SplittableRandom(halvings)));
        int with = 0;
        int without = 0;
        for (int at = 0; at < atoms; at++) {
            with += 1 + noise.of("with|" + at, halvings) >= least ? 1 : 0;
            without += noise.of("without|" + at, halvings) >= least ? 1 : 0;
        }
        return (double) with / without;
    }
}
