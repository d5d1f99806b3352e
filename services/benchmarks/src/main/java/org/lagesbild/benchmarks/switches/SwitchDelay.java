package org.lagesbild.benchmarks.switches;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.StandaloneProcess;

/**
 * From the moment in which an operator's command goes out until the switch is in force at each door: the first refusal
 * after which nobody came through any more. All doors are knocked at a hundred times a second meanwhile.
 */
public final class SwitchDelay implements Measurement {

    /** Receipts of reports that were sent before the last refusal may still be on their way. */
    private static final int LATE_MS = 500;

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public String summary() {
        return "ms from an operator's command until partner, category or outward is stopped, at each door";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("switches", "20");
        options.put("port-offset", "300");
        options.put("heap", "1g");
        return options;
    }

    @Override
    public Table run(Options options) throws Exception {
        Table table = new Table("stopped, and where", "switches", "median ms", "p99 ms", "max ms");
        int times = options.number("switches");
        HttpClient client = HttpClient.newHttpClient();
        try (StandaloneProcess house = StandaloneProcess.start(options.number("port-offset"), options.text("heap"))) {
            Doors doors = new Doors(house);
            List<Door> inward = doors.inward();
            measure(new Command(house, client, "partner/" + Doors.PARTNER), inward, times, table);
            measure(new Command(house, client, "category/" + Doors.CATEGORY), inward, times, table);
            List<Door> outward = doors.outward();
            measure(new Command(house, client, "outward"), outward, times, table);
            inward.forEach(Door::close);
            outward.forEach(Door::close);
        }
        return table.note(
                "%ncommand: the request of deploy/switch, until its answer. All else: from its sending until the"
                        + " first refusal after which nobody came through any more; over Kafka, the refused report's acknowledgement.");
    }

    private static void measure(Command command, List<Door> doors, int times, Table table) throws Exception {
        System.err.println(command.target());
        List<Double> answered = new ArrayList<>();
        Map<String, List<Double>> shut = new LinkedHashMap<>();
        for (int at = 0; at < times; at++) {
            for (Door door : doors) {
                door.knocks().await(false, Long.MIN_VALUE);
                door.knocks().forget();
            }
            long sent = System.nanoTime();
            command.stop();
            answered.add((System.nanoTime() - sent) / 1e6);
            for (Door door : doors) {
                door.knocks().await(true, sent);
            }
            TimeUnit.MILLISECONDS.sleep(LATE_MS);
            for (Door door : doors) {
                shut.computeIfAbsent(door.knocks().door(), any -> new ArrayList<>())
                        .add(door.knocks().millisToShut(sent));
                door.knocks().forget();
            }
            command.letRun();
        }
        row(table, command.target() + ": command", answered);
        shut.forEach((door, millis) -> row(table, command.target() + ": " + door, millis));
    }

    private static void row(Table table, String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        table.row(
                name,
                (long) sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
                sorted.get(sorted.size() - 1));
    }
}
