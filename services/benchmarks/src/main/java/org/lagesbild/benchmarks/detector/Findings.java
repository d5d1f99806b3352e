package org.lagesbild.benchmarks.detector;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one method said of every tested week and every outbreak of the benchmark, before any level is chosen: so that
 * methods can be compared at the same rate of false alarms.
 *
 * @param clean scores of weeks without any outbreak, scenario by scenario
 * @param contaminated the same with outbreaks in the past
 * @param found the smallest score while an outbreak lasts
 * @param first the score of its first week
 */
public record Findings(double[] clean, double[] contaminated, double[] found, double[] first) {

    private static final int SCENARIOS = 42;

    /** What two looks say together, where the other one's level is {@code ratio} times as high. */
    public Findings or(Findings other, double ratio) {
        return new Findings(
                smaller(clean, other.clean, ratio),
                smaller(contaminated, other.contaminated, ratio),
                smaller(found, other.found, ratio),
                smaller(first, other.first, ratio));
    }

    private static double[] smaller(double[] one, double[] other, double ratio) {
        return IntStream.range(0, one.length)
                .mapToDouble(at -> Math.min(one[at], other[at] / ratio))
                .toArray();
    }

    /** Alarms and outbreaks found, in whole numbers. */
    public record Counts(int clean, int contaminated, int found, int first) {

        @Override
        public String toString() {
            return "clean=" + clean + " contaminated=" + contaminated + " found=" + found + " first=" + first;
        }
    }

    public Counts at(double level) {
        return new Counts(
                within(clean, level), within(contaminated, level), within(found, level), within(first, level));
    }

    /** False alarms a week. */
    public double falseAlarms(double level) {
        return (double) within(clean, level) / clean.length;
    }

    public double falseAlarmsContaminated(double level) {
        return (double) within(contaminated, level) / contaminated.length;
    }

    /** Of the scenario with the most false alarms. */
    public double worst(double level) {
        int each = clean.length / SCENARIOS;
        double worst = 0;
        for (int scenario = 0; scenario < SCENARIOS; scenario++) {
            double[] part = Arrays.copyOfRange(clean, scenario * each, (scenario + 1) * each);
            worst = Math.max(worst, (double) within(part, level) / each);
        }
        return worst;
    }

    /** Share of outbreaks found. */
    public double detected(double level) {
        return (double) within(found, level) / found.length;
    }

    public double detectedFirst(double level) {
        return (double) within(first, level) / first.length;
    }

    /** The highest level that gives no more false alarms than the rate; below every score where even the lowest does. */
    public double levelFor(double rate) {
        double[] sorted = clean.clone();
        Arrays.sort(sorted);
        int allowed = (int) Math.floor(rate * sorted.length);
        double next = sorted[Math.min(allowed, sorted.length - 1)];
        return Math.nextDown(next);
    }

    private static int within(double[] scores, double level) {
        return (int) Arrays.stream(scores).filter(score -> score <= level).count();
    }
}
