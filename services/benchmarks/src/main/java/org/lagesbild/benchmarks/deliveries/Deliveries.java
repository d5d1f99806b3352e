package org.lagesbild.benchmarks.deliveries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.deliveries.Subscriber.Trouble;
import org.lagesbild.benchmarks.house.House;

/**
 * Alerts pour in at a steady rate, far above any that a country has, while one subscription is paused and resumed, one
 * endpoint refuses for a while and one is slow: whether each gets every alert, under one id, and how late. Broker,
 * delivery, endpoints and sender share the processors.
 */
public final class Deliveries implements Measurement {

    private static final int LOOK_EVERY_MS = 1_000;

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String summary() {
        return "alerts lost, doubled and late at webhooks, with a pause, a refusing and a slow endpoint";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rate", "500");
        options.put("seconds", "60");
        options.put("slow-ms", "20");
        options.put("patience", "600");
        return options;
    }

    @Override
    public Table run(Options options) throws Exception {
        int rate = options.number("rate");
        int seconds = options.number("seconds");
        List<Receiver> receivers = new ArrayList<>();
        try (House house = House.open();
                Desk desk = Desk.open(house)) {
            List<Subscriber> subscribers = new ArrayList<>();
            subscribers.add(subscriber("prompt", desk, receivers, 0, Trouble.NONE));
            subscribers.add(subscriber("paused for a third", desk, receivers, 0, Trouble.PAUSED));
            subscribers.add(subscriber("refusing for a third", desk, receivers, 0, Trouble.REFUSING));
            subscribers.add(subscriber("slow", desk, receivers, options.number("slow-ms"), Trouble.NONE));
            Pour pour = Pour.begin(house, rate, rate * seconds);
            long begun = System.nanoTime();
            through(subscribers, begun, seconds);
            long[] sent = pour.end();
            double poured = (sent[sent.length - 1] - sent[0]) / 1e9;
            settle(subscribers, options.number("patience"));
            return table(subscribers, sent)
                    .note("%n%d alerts in %.1f s: %.0f a second", sent.length, poured, sent.length / poured);
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    private static Subscriber subscriber(
            String name, Desk desk, List<Receiver> receivers, long delayMillis, Trouble trouble)
            throws IOException, InterruptedException {
        Receiver receiver = Receiver.open(delayMillis);
        receivers.add(receiver);
        return Subscriber.to(name, desk, receiver, trouble);
    }

    /** The time in which alerts come, with trouble in its second third. */
    private static void through(List<Subscriber> subscribers, long begun, int seconds) throws Exception {
        for (int third = 0; third < 3; third++) {
            if (third > 0) {
                for (Subscriber one : subscribers) {
                    one.trouble(third == 1);
                }
            }
            long until = begun + TimeUnit.SECONDS.toNanos((third + 1L) * seconds) / 3;
            while (System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                for (Subscriber one : subscribers) {
                    one.look(0);
                }
            }
        }
    }

    private static void settle(List<Subscriber> subscribers, int patience) throws Exception {
        long begun = System.nanoTime();
        boolean settled = false;
        for (double seconds = 0; !settled && seconds < patience; seconds = (System.nanoTime() - begun) / 1e9) {
            settled = true;
            for (Subscriber one : subscribers) {
                settled &= one.look(seconds);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS / 5);
        }
    }

    private static Table table(List<Subscriber> subscribers, long[] sent) throws Exception {
        Table table = new Table(
                "subscription",
                "alerts",
                "lost",
                "doubled",
                "same id again",
                "delivered (API)",
                "p50 ms",
                "p99 ms",
                "longest lag s (API)",
                "settled after s");
        for (Subscriber one : subscribers) {
            one.row(table, sent);
        }
        return table;
    }
}
