package org.lagesbild.benchmarks.rebuild;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.Preload;
import org.lagesbild.benchmarks.house.Riket;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.IntakeSettings;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.riskview.RiskViewService;
import org.lagesbild.riskview.RiskViewSettings;

/**
 * Loses all state of the rolling views, and kills their process: seconds until everything is there again, and whether it
 * is the same to the byte.
 */
public final class Rebuild implements Measurement {

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String summary() {
        return "seconds until all views are out again after all state is lost, and until one moves after kill -9";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("reports", "200000");
        options.put("seed", "1");
        return options;
    }

    @Override
    public Table run(Options options) throws Exception {
        try (House house = House.open();
                IntakeService intake = new IntakeService(
                        house.access(),
                        house.registry(),
                        IntakeSettings.alone(house.stateOf("intake")),
                        InstantSource.system())) {
            intake.start();
            SyntheticReports reports = new SyntheticReports(options.longNumber("seed"), Instant.now());
            Lost state = new Lost(house);
            System.err.println("counting");
            double first = count(house, state, reports, options.number("reports"));
            Map<String, byte[]> before = state.views();
            long bytes = state.stateBytes();

            System.err.println("counting again, from nothing");
            state.everything();
            double again = count(house, state, reports, 0);
            Map<String, byte[]> after = state.views();

            System.err.println("killing");
            double[] killed = kill(house, reports);
            Table table = new Table("", "seconds")
                    .row("first count, with intake", first)
                    .row("all state lost, until all views are out", again)
                    .row("kill -9 and start, until RUNNING", killed[0])
                    .row("kill -9 and start, until a new report is in riket", killed[1]);
            table.note(
                    "%nviews: %,d; not the same bytes after the rebuild: %,d", before.size(), differing(before, after));
            return table.note("state: %,d bytes, %,d per view", bytes, bytes / before.size());
        }
    }

    /** Writes so many more reports, and runs the views until riket has all there are and no area waits any more. */
    private static double count(House house, Lost state, SyntheticReports reports, int more) {
        send(house, reports, more);
        RiskViewSettings settings = new RiskViewSettings(house.stateOf("risk-view"), 2, 0);
        try (Riket riket = new Riket(house.access(), house.registry())) {
            long begun = System.nanoTime();
            try (RiskViewService views = new RiskViewService(house.access(), house.registry(), settings)) {
                views.start();
                riket.await(reports.standing(), reports.changes());
                return (state.quietSince() - begun) / 1e9;
            }
        }
    }

    /** Seconds from the start after a kill until it works, and until a report sent then is in riket. */
    private static double[] kill(House house, SyntheticReports reports) throws Exception {
        try (Riket riket = new Riket(house.access(), house.registry())) {
            try (ViewsProcess process = ViewsProcess.start(house)) {
                send(house, reports, 1);
                riket.await(reports.standing(), reports.changes());
                process.kill();
            }
            send(house, reports, 1);
            long begun = System.nanoTime();
            try (ViewsProcess process = ViewsProcess.start(house)) {
                double running = seconds(begun);
                riket.await(reports.standing(), reports.changes());
                return new double[] {running, seconds(begun)};
            }
        }
    }

    private static void send(House house, SyntheticReports reports, int count) {
        try (Preload preload = new Preload(
                house.access(),
                house.registry(),
                PartnerTopics.reports(House.PARTNER).name())) {
            for (int at = 0; at < count; at++) {
                preload.send(reports.next());
            }
        }
    }

    private static long differing(Map<String, byte[]> before, Map<String, byte[]> after) {
        return before.entrySet().stream()
                        .filter(view -> !Arrays.equals(view.getValue(), after.get(view.getKey())))
                        .count()
                + after.keySet().stream()
                        .filter(key -> !before.containsKey(key))
                        .count();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
