package org.lagesbild.benchmarks.detector;

/** A way to find the unusual weeks of a series. */
public interface Method {

    String name();

    /**
     * How unusual each week of a span is, the smaller the more; most give a probability.
     *
     * @param counts of all weeks, the first one's at 0; later ones than the week tested are not looked at
     * @param from first week of the span, from 1
     * @param to its last week
     */
    double[] scores(long[] counts, int from, int to);
}
