package org.lagesbild.benchmarks.throughput;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.Preload;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.incident.Report;

/** Events per second of the pipeline, beside what the same machine does with the same reports in the same minutes. */
public final class Throughput implements Measurement {

    private static final String FIRST = "bench.first";
    private static final int READS = 5;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String summary() {
        return "events/s: reading and decoding alone, the pipeline with all windows, the DSL's hopping windows";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("reports", "2000000");
        options.put("seed", "1");
        options.put("hopping-reports", "20000");
        options.put("intake-threads", "2");
        options.put("view-threads", "1");
        return options;
    }

    @Override
    public Table run(Options options) throws Exception {
        long reports = options.longNumber("reports");
        long first = Math.min(reports, options.longNumber("hopping-reports"));
        try (House house = House.open()) {
            System.err.println("writing reports");
            SyntheticReports made = preload(house, options.longNumber("seed"), reports, first);
            System.err.println("reading alone, once to warm up and five times");
            Spent plain = PlainRead.median(house, reports, READS);
            System.err.println("the pipeline");
            PipelineRun run = PipelineRun.measure(house, options, made);
            System.err.println("hopping windows");
            Spent hopping = new HoppingJob(house, FIRST).count(first, 2);
            return table(reports, plain, run, first, hopping);
        }
    }

    private static SyntheticReports preload(House house, long seed, long count, long first)
            throws ExecutionException, InterruptedException {
        try (Admin admin = house.access().admin()) {
            int partitions = Topics.reports(House.PARTNER).partitions();
            admin.createTopics(List.of(new NewTopic(FIRST, partitions, (short) 1)))
                    .all()
                    .get();
        }
        SyntheticReports made = new SyntheticReports(seed, Instant.now());
        try (Preload all = new Preload(
                        house.access(),
                        house.registry(),
                        Topics.reports(House.PARTNER).name());
                Preload some = new Preload(house.access(), house.registry(), FIRST)) {
            for (long at = 0; at < count; at++) {
                Report report = made.next();
                all.send(report);
                if (at < first) {
                    some.send(report);
                }
            }
        }
        return made;
    }

    private static Table table(long reports, Spent plain, PipelineRun run, long first, Spent hopping) {
        Spent pipeline = run.spent();
        double once = plain.seconds() / pipeline.seconds();
        double often = (hopping.seconds() / first) / (pipeline.seconds() / reports);
        Table table = new Table("", "events", "events/s", "per CPU second", "the pipeline is");
        row(table, "read and decode alone", reports, plain, "1/%.1f".formatted(1 / once));
        row(table, "intake and risk-view", reports, pipeline, "");
        row(table, "hopping windows 7 d by 1 h", first, hopping, "%.1f times".formatted(often));
        table.note("%nlog appends per report: %.2f", (double) run.total() / reports);
        run.appended().forEach((topic, count) -> table.note("  %-40s %8.3f", topic, (double) count / reports));
        return table;
    }

    private static void row(Table table, String name, long events, Spent spent, String pipelineIs) {
        table.row(name, events, events / spent.seconds(), events / spent.processor(), pipelineIs);
    }
}
