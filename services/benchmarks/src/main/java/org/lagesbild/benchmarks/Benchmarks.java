package org.lagesbild.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.lagesbild.benchmarks.archive.ArchiveMeasurement;
import org.lagesbild.benchmarks.deliveries.Deliveries;
import org.lagesbild.benchmarks.detector.DetectorMeasurement;
import org.lagesbild.benchmarks.detector.LooksMeasurement;
import org.lagesbild.benchmarks.freshness.Freshness;
import org.lagesbild.benchmarks.gateway.GatewayDoors;
import org.lagesbild.benchmarks.gateway.GuardCost;
import org.lagesbild.benchmarks.rebuild.Rebuild;
import org.lagesbild.benchmarks.released.Attacks;
import org.lagesbild.benchmarks.released.Utility;
import org.lagesbild.benchmarks.scan.ScanMeasurement;
import org.lagesbild.benchmarks.switches.SwitchDelay;
import org.lagesbild.benchmarks.throughput.Throughput;

/**
 * Runs one measurement by its name and ends with its table; without a name it lists them. Exit code 2 where the command
 * line is not understood. Figures of a shared machine are for comparing within one run, never between runs.
 */
public final class Benchmarks {

    private static final int MISUSED = 2;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<Measurement> known = List.of(
                new Throughput(),
                new Freshness(),
                new Rebuild(),
                new GatewayDoors(),
                new GuardCost(),
                new SwitchDelay(),
                new Deliveries(),
                new DetectorMeasurement(),
                new LooksMeasurement(),
                new ScanMeasurement(),
                new ArchiveMeasurement(),
                new Attacks(),
                new Utility());
        if (arguments.length == 0) {
            list(known);
            return;
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        for (Measurement measurement : known) {
            if (measurement.name().equals(arguments[0])) {
                run(measurement, rest);
                return;
            }
        }
        list(known);
        System.exit(MISUSED);
    }

    private static void run(Measurement measurement, List<String> rest) throws Exception {
        Options options;
        try {
            options = Options.parse(measurement.defaults(), rest);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(MISUSED);
            return;
        }
        System.err.printf(
                "%s %s · %d processors, %d MiB heap, Java %s%n",
                measurement.name(),
                options,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        Table table = measurement.run(options);
        System.out.println();
        table.print(System.out);
        System.exit(0); // whatever thread of a broker or client lingers, the measurement is over
    }

    private static void list(List<Measurement> known) {
        for (Measurement measurement : known) {
            System.out.printf("%-12s %s%n", measurement.name(), measurement.summary());
            System.out.printf("%-12s %s%n", "", Options.parse(measurement.defaults(), List.of()));
        }
    }
}
