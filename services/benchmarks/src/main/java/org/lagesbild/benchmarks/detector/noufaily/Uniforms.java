package org.lagesbild.benchmarks.detector.noufaily;

import java.util.SplittableRandom;

/** Numbers strictly between 0 and 1, the same on every machine; each purpose of each series has a stream of its own. */
public final class Uniforms {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double STEP = 0x1p-53;

    private final SplittableRandom random;

    public Uniforms(long master, long... parts) {
        this.random = new SplittableRandom(seed(master, parts));
    }

    static long seed(long master, long... parts) {
        long hash = master;
        for (long part : parts) {
            hash = mix((hash ^ part) + GOLDEN);
        }
        return hash;
    }

    public double next() {
        return ((random.nextLong() >>> 11) + 0.5) * STEP;
    }

    /** One of 0, 1, …, n − 1. */
    public int below(int n) {
        return (int) (n * next());
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
