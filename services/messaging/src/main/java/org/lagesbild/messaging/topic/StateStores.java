package org.lagesbild.messaging.topic;

import java.time.Duration;
import java.util.List;

/**
 * What the services remember beside the topics, and for how long: every state store, in one place. Its changelog holds the
 * same and no more. A store that is not here is not allowed to be; a test compares this with the topologies.
 */
public final class StateStores {

    private static final Duration LEDGER = Duration.ofDays(430);

    /**
     * One store.
     *
     * @param service whose it is
     * @param name as the topology has it
     */
    public record StateStore(String service, String name, Held held) {}

    /** What ends the life of a row. Time is the ticks': where they stand still, nothing is forgotten. */
    public sealed interface Held {

        /** Gone this long after what it is about, within {@code slack}, since forgetting is done now and then. */
        record Until(Duration after, Duration slack, String of) implements Held {}

        /** As many rows as there are things of this kind, each overwritten by what is newer: no history. */
        record Latest(String of) implements Held {}

        /** A mark within one commit, without a changelog. */
        record Within() implements Held {}
    }

    private static final List<StateStore> ALL = List.of(
            store("intake", "ledger", new Held.Until(LEDGER, Duration.ofDays(2), "the event")),
            store("intake", "heard", new Held.Latest("partner and municipality")),
            store("intake", "announced", new Held.Latest("enrolled partner")),
            store("intake", "clock", new Held.Latest("partition")),
            store("risk-view", "buckets", new Held.Until(LEDGER, Duration.ofDays(8), "the end of the event's week")),
            store("risk-view", "tallies", new Held.Latest("area")),
            store("risk-view", "feeds", new Held.Latest("partner and municipality")),
            store("risk-view", "clock", new Held.Latest("partition")),
            store("risk-view", "models", new Held.Latest("area and group")),
            store("risk-view", "local-views", new Held.Within()),
            store("risk-view", "marks", new Held.Within()),
            store("risk-view", "counties-parts", new Held.Latest("municipality")),
            store("risk-view", "counties-sums", new Held.Within()),
            store("risk-view", "marks-counties", new Held.Within()),
            store("risk-view", "riket-parts", new Held.Latest("county")),
            store("risk-view", "riket-sums", new Held.Within()),
            store("risk-view", "marks-riket", new Held.Within()),
            store("release", "open-counts", new Held.Until(Duration.ofDays(3), Duration.ZERO, "the bucket's end")),
            store("release", "plans", new Held.Until(Duration.ofDays(14), Duration.ofDays(7), "the week's beginning")),
            store("release", "released", new Held.Until(Duration.ofDays(95), Duration.ofDays(7), "the bucket's end")),
            store(
                    "release",
                    "released-counties",
                    new Held.Until(Duration.ofDays(32), Duration.ofDays(7), "the bucket's end")),
            store("alerts", "episode-books", new Held.Latest("municipality")),
            store("alerts", "area-sightings", new Held.Latest("area and category")),
            store("alerts", "silences", new Held.Latest("silence")));

    private StateStores() {}

    private static StateStore store(String service, String name, Held held) {
        return new StateStore(service, name, held);
    }

    /** Every store of every service. */
    public static List<StateStore> all() {
        return ALL;
    }

    /** What is said of this store; throws {@link IllegalArgumentException} where nothing is. */
    public static Held held(String service, String name) {
        return ALL.stream()
                .filter(store -> store.service().equals(service) && store.name().equals(name))
                .map(StateStore::held)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " declares no store " + name));
    }
}
