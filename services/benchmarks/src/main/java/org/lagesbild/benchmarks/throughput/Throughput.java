package org.lagesbild.benchmarks.throughput;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;

/** Events per second of the pipeline, beside what the same machine does with the same reports in the same minutes. */
public final class Throughput implements Measurement {

    private static final int WARM_UP = 10;

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
        // All three are run before they are measured: else those that run later profit from those before.
        Trial.of(options, Math.max(1, reports / WARM_UP), Math.max(1, first / WARM_UP));
        return table(reports, first, Trial.of(options, reports, first));
    }

    private static Table table(long reports, long first, Trial trial) {
        Spent plain = trial.plain();
        Spent hopping = trial.hopping();
        PipelineRun run = trial.pipeline();
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
