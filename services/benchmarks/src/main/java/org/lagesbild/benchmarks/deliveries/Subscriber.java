package org.lagesbild.benchmarks.deliveries;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.lagesbild.benchmarks.Table;

/**
 * One subscription under watch, and what the API said of it.
 *
 * <p>Confined to the thread that measures.
 */
final class Subscriber {

    private final String name;
    private final String id;
    private final Desk desk;
    private final Receiver receiver;
    private final Trouble trouble;
    private long longestLag;
    private double settledAfter = Double.NaN;

    /** What it meets in the second third of the time. */
    enum Trouble {
        NONE,
        PAUSED,
        REFUSING
    }

    private Subscriber(String name, String id, Desk desk, Receiver receiver, Trouble trouble) {
        this.name = name;
        this.id = id;
        this.desk = desk;
        this.receiver = receiver;
        this.trouble = trouble;
    }

    static Subscriber to(String name, Desk desk, Receiver receiver, Trouble trouble)
            throws IOException, InterruptedException {
        return new Subscriber(name, desk.subscribe(receiver.url()), desk, receiver, trouble);
    }

    void trouble(boolean begins) throws IOException, InterruptedException {
        switch (trouble) {
            case PAUSED -> {
                if (begins) {
                    desk.pause(id);
                } else {
                    desk.resume(id);
                }
            }
            case REFUSING -> receiver.refuses(begins);
            case NONE -> {}
        }
    }

    /** @param seconds since the last alert was sent; true where this one has come to its end */
    boolean look(double seconds) throws IOException, InterruptedException {
        JsonNode service = desk.service(id);
        longestLag = Math.max(longestLag, service.path("lagSeconds").asLong());
        boolean settled = service.path("lagSeconds").asLong() == 0
                && service.path("waiting").asInt() == 0;
        if (!settled) {
            settledAfter = Double.NaN;
        } else if (Double.isNaN(settledAfter)) {
            settledAfter = seconds;
        }
        return settled;
    }

    /** @param sent when each alert was appended, in {@link System#nanoTime()} */
    void row(Table table, long[] sent) throws IOException, InterruptedException {
        Arrivals arrivals = receiver.arrivals();
        List<Double> millis = arrivals.millis(sent);
        table.row(
                name,
                (long) sent.length,
                (long) sent.length - arrivals.alerts(),
                (long) arrivals.doubled(),
                (long) arrivals.repeated(),
                desk.service(id).path("delivered").asLong(),
                percentile(millis, 50),
                percentile(millis, 99),
                longestLag,
                settledAfter);
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
