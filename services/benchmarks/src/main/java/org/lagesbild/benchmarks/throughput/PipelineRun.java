package org.lagesbild.benchmarks.throughput;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.LogEnds;
import org.lagesbild.benchmarks.house.Riket;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.IntakeSettings;
import org.lagesbild.riskview.RiskViewService;
import org.lagesbild.riskview.RiskViewSettings;

/**
 * The pipeline as it is run in standalone, from the partner's topic to the view of riket: exactly-once, all windows.
 *
 * @param spent from the start of the services until riket holds everything
 * @param appended records that this appended, by topic
 */
record PipelineRun(Spent spent, Map<String, Long> appended) {

    static PipelineRun measure(House house, Options options, SyntheticReports reports)
            throws ExecutionException, InterruptedException {
        IntakeSettings intake = new IntakeSettings(house.stateOf("intake"), options.number("intake-threads"), 0);
        RiskViewSettings views = new RiskViewSettings(house.stateOf("risk-view"), options.number("view-threads"), 0);
        LogEnds before = LogEnds.of(house.access());
        try (Riket riket = new Riket(house.access(), house.registry())) {
            Spent.Since begun = Spent.since();
            try (RiskViewService second = new RiskViewService(house.access(), house.registry(), views);
                    IntakeService first =
                            new IntakeService(house.access(), house.registry(), intake, InstantSource.system())) {
                second.start();
                first.start();
                riket.await(reports.standing(), reports.changes());
                Spent spent = begun.spent();
                return new PipelineRun(spent, LogEnds.of(house.access()).since(before));
            }
        }
    }

    long total() {
        return appended.values().stream().mapToLong(Long::longValue).sum();
    }
}
