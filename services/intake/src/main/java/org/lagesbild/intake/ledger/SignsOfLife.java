package org.lagesbild.intake.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.ledger.Ledger;

/**
 * When each partner was last heard from in each municipality, as far as this partition knows; so that it can be said
 * again when the log of changes would begin to forget it. Kept to the hour: finer would cost a write for every report.
 */
final class SignsOfLife {

    private final KeyValueStore<String, Change> store;
    private final Map<String, Instant> hours = new HashMap<>(); // of what is stored: nearly every report asks

    SignsOfLife(KeyValueStore<String, Change> store) {
        this.store = store;
    }

    void note(Change.Heard heard) {
        String row = heard.partner() + '|' + heard.area();
        Instant hour = hour(heard);
        Instant known = hours.computeIfAbsent(row, this::stored);
        if (known.isBefore(hour)) {
            store.put(row, heard);
            hours.put(row, hour);
        }
    }

    private Instant stored(String row) {
        return store.get(row) instanceof Change.Heard last ? hour(last) : Instant.MIN;
    }

    /** Says each again, and forgets those that are older than anything that the ledger still keeps. */
    void repeat(Instant now, Consumer<Change.Heard> again) {
        Instant oldest = now.minus(Ledger.KEPT);
        try (KeyValueIterator<String, Change> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, Change> row = rows.next();
                if (row.value instanceof Change.Heard heard && !heard.at().isBefore(oldest)) {
                    again.accept(heard);
                } else {
                    store.delete(row.key);
                }
            }
        }
    }

    private static Instant hour(Change.Heard heard) {
        return heard.at().truncatedTo(ChronoUnit.HOURS);
    }
}
