package org.lagesbild.benchmarks.gateway;

import java.util.List;

/**
 * What one way of writing reports took.
 *
 * @param seconds on the wall
 * @param millis of each request, from sending to the answer
 */
record Figures(long reports, double seconds, List<Double> millis) {

    Figures {
        millis = millis.stream().sorted().toList();
    }

    double perSecond() {
        return reports / seconds;
    }

    double requestsPerSecond() {
        return millis.size() / seconds;
    }

    double percentile(int percent) {
        return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
}
