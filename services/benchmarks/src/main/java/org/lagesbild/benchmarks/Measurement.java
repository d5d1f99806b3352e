package org.lagesbild.benchmarks;

import java.util.Map;

/** One thing that is measured end to end, with real brokers, codecs and topologies. */
public interface Measurement {

    String name();

    /** One line that says what is measured. */
    String summary();

    /** Every option and its value where none is given, in the order in which they are shown. */
    Map<String, String> defaults();

    /** Measures; tells of its progress on standard error, and returns what was found. */
    Table run(Options options) throws Exception;
}
