package org.lagesbild.benchmarks.detector.noufaily;

import java.util.HashSet;
import java.util.Set;

/**
 * One simulated series of 624 weeks, of which the last 49 are tested: counts without outbreaks, cases of four past
 * outbreaks, and cases of the one that is to be found.
 */
public final class Simulated {

    public static final int WEEKS = 624;
    public static final int FIRST_TESTED = 576;
    public static final int TESTED = WEEKS - FIRST_TESTED + 1;

    private static final int FIRST_PAST = 313;
    private static final int[] PAST_SIZES = {2, 3, 5, 10};
    private static final double SPREAD = 0.5;

    private final Scenario scenario;
    private final long[] base = new long[WEEKS];
    private final long[] past = new long[WEEKS];
    private final long[] current = new long[WEEKS];
    private final Outbreak outbreak;

    /** @param last the week of its last case */
    public record Outbreak(int size, int start, int last, int cases) {}

    public Simulated(Scenario scenario, int replicate, long master) {
        this.scenario = scenario;
        fill(new Uniforms(master, scenario.number(), replicate, 0));
        strike(new Uniforms(master, scenario.number(), replicate, 1));
        Uniforms uniforms = new Uniforms(master, scenario.number(), replicate, 2);
        int size = 1 + replicate % 10;
        this.outbreak = outbreak(current, size, FIRST_TESTED + uniforms.below(TESTED), uniforms);
    }

    public Outbreak outbreak() {
        return outbreak;
    }

    public long[] clean() {
        return base.clone();
    }

    /** With the outbreaks of the past. */
    public long[] contaminated() {
        return sum(base, past);
    }

    public long[] all() {
        return sum(contaminated(), current);
    }

    private void fill(Uniforms uniforms) {
        for (int week = 1; week <= WEEKS; week++) {
            base[week - 1] = Draw.count(uniforms, scenario.mean(week), scenario.factor());
        }
    }

    private void strike(Uniforms uniforms) {
        Set<Integer> used = new HashSet<>();
        for (int any = 0; any < PAST_SIZES.length; any++) {
            int size = PAST_SIZES[uniforms.below(PAST_SIZES.length)];
            int start = FIRST_PAST + uniforms.below(FIRST_TESTED - FIRST_PAST);
            while (!used.add(start)) {
                start = FIRST_PAST + uniforms.below(FIRST_TESTED - FIRST_PAST);
            }
            outbreak(past, size, start, uniforms);
        }
    }

    private Outbreak outbreak(long[] into, int size, int start, Uniforms uniforms) {
        double deviation = StrictMath.sqrt(scenario.factor() * scenario.mean(start));
        int cases = 0;
        while (cases < 2) {
            cases = Draw.count(uniforms, size * deviation, 1);
        }
        int last = start;
        for (int each = 0; each < cases; each++) {
            int week = start + (int) StrictMath.exp(SPREAD * Draw.normal(uniforms));
            if (week <= WEEKS) {
                into[week - 1]++;
                last = Math.max(last, week);
            }
        }
        return new Outbreak(size, start, last, cases);
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int at = 0; at < sum.length; at++) {
            sum[at] += other[at];
        }
        return sum;
    }
}
