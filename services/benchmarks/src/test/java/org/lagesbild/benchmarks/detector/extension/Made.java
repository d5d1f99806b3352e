package org.lagesbild.benchmarks.detector.extension;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lagesbild.benchmarks.detector.Detectors;
import org.lagesbild.benchmarks.detector.Gate;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;

/** Made-up series, and how many there are of each kind: few in the build, many in the profile detector-full. */
final class Made {

    static final int SERIES = Integer.getInteger("detector.series", 100);
    static final double LEVEL = 0.005;
    static final double TOLERATED = 0.010;

    /** All that the product can be set to, each held to the same gates. */
    static final List<Method> DETECTORS = List.of(Detectors.of("reference"), Detectors.of("fortnight"));

    private Made() {}

    static Uniforms uniforms(long set, long cell, long series) {
        return new Uniforms(Gate.SEED, set, cell, series);
    }

    /** Counts of weeks from 1, each of its own mean; the variance is a factor of it. */
    static long[] counts(int weeks, IntToDoubleFunction mean, double factor, Uniforms uniforms) {
        return counts(weeks, mean, any -> factor, uniforms);
    }

    static long[] counts(int weeks, IntToDoubleFunction mean, DoubleUnaryOperator factor, Uniforms uniforms) {
        return IntStream.rangeClosed(1, weeks)
                .mapToDouble(mean)
                .mapToLong(each -> Draw.count(uniforms, each, factor.applyAsDouble(each)))
                .toArray();
    }

    /** Adds the cases of an outbreak, most of them in its first two weeks; says in which week the last one lies. */
    static int strike(long[] counts, int start, int cases, Uniforms uniforms) {
        int last = start;
        for (int each = 0; each < cases; each++) {
            int week = Math.min(counts.length, start + (int) Math.exp(0.5 * Draw.normal(uniforms)));
            counts[week - 1]++;
            last = Math.max(last, week);
        }
        return last;
    }

    static long alarms(double[] scores, double level) {
        return IntStream.range(0, scores.length)
                .filter(at -> scores[at] <= level)
                .count();
    }
}
