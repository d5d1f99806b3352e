package org.lagesbild.benchmarks.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.SyntheticReports;

/**
 * Reports per second through the gateway's doors, beside a producer that writes the same records itself. Broker, gateway
 * and senders share the processors; nobody reads what is written.
 */
public final class GatewayDoors implements Measurement {

    private static final int BATCH = 1_000;
    private static final int STREAM = 10_000;
    private static final int WARM_UP = 4;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String summary() {
        return "reports/s and p99: a producer of its own, JSON batches, single reports, NDJSON streams";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("reports", "400000");
        options.put("singles", "40000");
        options.put("connections", "4");
        options.put("seed", "1");
        return options;
    }

    /** How much of each is sent, and over how many connections. */
    private record Load(int reports, int singles, int connections) {

        Load share(int of) {
            return new Load(reports / of, singles / of, connections);
        }
    }

    @Override
    public Table run(Options options) throws Exception {
        Load load = new Load(options.number("reports"), options.number("singles"), options.number("connections"));
        SyntheticReports reports = new SyntheticReports(options.longNumber("seed"), Instant.now());
        try (House house = House.open();
                Door door = Door.open(house)) {
            System.err.println("warming up");
            measure(house, door, reports, load.share(WARM_UP));
            System.err.println("measuring");
            return table(load, measure(house, door, reports, load));
        }
    }

    private static Map<String, Figures> measure(House house, Door door, SyntheticReports reports, Load load)
            throws Exception {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("a producer of its own", RawProducer.send(house, reports, load.reports() / BATCH, BATCH));
        figures.put(
                "JSON, 1,000 a batch",
                json(door, load).send(JsonBodies.ARRAY.of(reports, load.reports() / BATCH, BATCH), BATCH));
        figures.put("JSON, one a request", json(door, load).send(JsonBodies.OBJECT.of(reports, load.singles(), 1), 1));
        figures.put(
                "NDJSON, 10,000 a stream",
                new Senders(door.incidents(), "application/x-ndjson", load.connections())
                        .send(JsonBodies.LINES.of(reports, Math.max(1, load.reports() / STREAM), STREAM), STREAM));
        return figures;
    }

    private static Senders json(Door door, Load load) {
        return new Senders(door.incidents(), "application/json", load.connections());
    }

    private static Table table(Load load, Map<String, Figures> figures) {
        Table table = new Table("", "reports", "reports/s", "requests/s", "p50 ms", "p99 ms", "of the producer");
        double raw = figures.values().iterator().next().perSecond();
        figures.forEach((name, one) -> table.row(
                name,
                one.reports(),
                one.perSecond(),
                one.requestsPerSecond(),
                one.percentile(50),
                one.percentile(99),
                "%.2f".formatted(one.perSecond() / raw)));
        return table.note("%n%d connections, each one request at a time", load.connections());
    }
}
