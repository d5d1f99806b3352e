package org.lagesbild.benchmarks.detector;

import org.lagesbild.risk.detector.NbCusum;

/**
 * The product's detectors by the names that people give on the command line. {@code reference} is the one whose counts
 * are published.
 */
public final class Detectors {

    private static final int CUSUM_BEGINS = 201;

    private Detectors() {}

    public static Method of(String name) {
        return switch (name) {
            case "reference" -> GpDlmMethod.reference();
            case "cusum" -> GpDlmMethod.reference().cusum(NbCusum.reference(), CUSUM_BEGINS);
            case "fortnight" -> new FortnightMethod();
            default -> throw new IllegalArgumentException("no such detector: reference, cusum, fortnight");
        };
    }
}
