package org.lagesbild.publisher.story;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws that are the same for the same seed and names, on every machine. What happens in one category on one day depends
 * on nothing but these, so a story with another end tells the same days.
 */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The draws of this day for these names. */
    static Chance of(long seed, long day, Object... names) {
        long mixed = seed;
        for (Object name : names) {
            mixed = mixed * 0x9E3779B97F4A7C15L + name.toString().hashCode();
        }
        return new Chance(mixed * 0xBF58476D1CE4E5B9L + day);
    }

    /** Even from 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    boolean percent(double percent) {
        return share() * 100 < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A Poisson draw, by multiplying; for small means. */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = share(); product > limit; product *= share()) {
            count++;
        }
        return count;
    }

    /** The index of one weight, as likely as its weight. */
    int pick(double[] weights) {
        double left = share() * Arrays.stream(weights).sum();
        int last = 0;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                last = index;
                left -= weights[index];
                if (left < 0) {
                    return index;
                }
            }
        }
        return last;
    }
}
