package org.lagesbild.benchmarks.freshness;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.StandaloneProcess;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.taxonomy.Category;

/**
 * The whole chain in one process, as its users have it: from the gateway's answer to a report until a reader of the
 * stream has the view that holds it. The demo's partner may publish in one municipality, so all of it is one task's work.
 */
public final class Freshness implements Measurement {

    private static final String MUNICIPALITY = "0191";
    private static final int PROBED_CATEGORIES = 50;
    private static final int MOST_AT_ONCE = 25;
    private static final int LEFT_SECONDS = 15;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String summary() {
        return "ms from the gateway's answer to the event of the stream whose view holds the report";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rate", "500");
        options.put("seconds", "60");
        options.put("warmup", "20");
        options.put("port-offset", "300");
        options.put("heap", "2g");
        return options;
    }

    @Override
    public Table run(Options options) throws Exception {
        List<String> regso = Vocabularies.areas().children(MUNICIPALITY).stream()
                .map(Area::code)
                .toList();
        List<String> categories = Vocabularies.taxonomy().categories().stream()
                .map(Category::code)
                .toList();
        Probes probes = new Probes(regso, categories.subList(0, PROBED_CATEGORIES));
        HttpClient client = HttpClient.newHttpClient();
        try (StandaloneProcess house = StandaloneProcess.start(options.number("port-offset"), options.text("heap"))) {
            ViewReader.follow(client, house, "within=" + MUNICIPALITY + "&level=regso", probes);
            Traffic traffic =
                    new Traffic(client, house, regso, categories.subList(PROBED_CATEGORIES, categories.size()));
            double rate = drive(options, traffic, probes);
            return table(options, traffic, probes, rate);
        }
    }

    /** Sends at the wanted rate; returns the rate at which reports were accepted while it was measured. */
    private static double drive(Options options, Traffic traffic, Probes probes) throws InterruptedException {
        int rate = options.number("rate");
        int size = Math.max(1, Math.min(MOST_AT_ONCE, rate / 10));
        AtomicBoolean probing = new AtomicBoolean();
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused = pace.scheduleAtFixedRate(
                    () -> traffic.send(size, probes, probing.get()),
                    0,
                    1_000_000L * size / rate,
                    TimeUnit.MICROSECONDS);
            System.err.println("warming up");
            TimeUnit.SECONDS.sleep(options.number("warmup"));
            System.err.println("measuring");
            probing.set(true);
            long before = traffic.accepted();
            long begun = System.nanoTime();
            TimeUnit.SECONDS.sleep(options.number("seconds"));
            return (traffic.accepted() - before) / ((System.nanoTime() - begun) / 1e9);
        } finally {
            pace.shutdown();
            for (int second = 0; second < LEFT_SECONDS && probes.missing() > 0; second++) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static Table table(Options options, Traffic traffic, Probes probes, double rate) {
        List<Double> delays = probes.delays();
        Table table = new Table("", "probes", "p50 ms", "p95 ms", "p99 ms", "most ms")
                .row(
                        "answer to view",
                        (long) delays.size(),
                        at(delays, 50),
                        at(delays, 95),
                        at(delays, 99),
                        at(delays, 100));
        table.note(
                "%nasked for %d reports/s, accepted %.0f/s; refused %d; last status %d",
                options.number("rate"), rate, traffic.refused(), traffic.lastStatus());
        return table.note("probes accepted and never seen: %d", probes.missing());
    }

    private static double at(List<Double> sorted, int percentile) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }
}
