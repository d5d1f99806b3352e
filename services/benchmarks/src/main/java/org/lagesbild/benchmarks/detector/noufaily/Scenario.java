package org.lagesbild.benchmarks.detector.noufaily;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the 42: level, trend, seasons and scatter of its weekly counts.
 *
 * @param number 1 to 42
 * @param wave its four numbers are of each harmonic's cosine and sine
 */
public record Scenario(int number, double level, double trend, Wave wave, double factor) {

    private static final double YEAR = 52;

    /** Of no, one or two harmonics, all alike. */
    public record Wave(int harmonics, double cosine, double sine) {

        double at(int week) {
            double sum = 0;
            for (int j = 1; j <= harmonics; j++) {
                double angle = 2 * StrictMath.PI * j * week / YEAR;
                sum += cosine * StrictMath.cos(angle) + sine * StrictMath.sin(angle);
            }
            return sum;
        }
    }

    private record Set(double level, double trend, double cosine, double sine, double factor) {}

    private static final List<Set> SETS = List.of(
            new Set(0.1, 0.0025, 0.6, 0.6, 1.5),
            new Set(-2, 0.005, 0.1, 0.3, 2),
            new Set(1.5, 0.003, 0.2, -0.4, 1),
            new Set(0.5, 0.002, 0.5, 0.5, 5),
            new Set(2.5, 0.001, 1, 0.1, 3),
            new Set(3.75, 0.001, 0.1, -0.1, 1.1),
            new Set(5, 0.0001, 0.05, 0.01, 1.2));

    /** Seven sets, without and with trend, with no, one and two harmonics. */
    public static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (Set set : SETS) {
            for (int trend = 0; trend <= 1; trend++) {
                for (int harmonics = 0; harmonics <= 2; harmonics++) {
                    Wave wave = new Wave(harmonics, set.cosine, set.sine);
                    all.add(new Scenario(all.size() + 1, set.level, trend * set.trend, wave, set.factor));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Expected count of a week, from 1. */
    public double mean(int week) {
        return StrictMath.exp(level + trend * week + wave.at(week));
    }
}
