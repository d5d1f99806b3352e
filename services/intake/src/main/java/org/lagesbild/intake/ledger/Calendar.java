package org.lagesbild.intake.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which entries may be forgotten from which day on, in order of days, so that expiry looks at what expires and at
 * nothing else. Days are UTC's and rounded up: an entry lives up to a day longer than it must.
 */
final class Calendar {

    private static final byte[] NOTHING = {};
    private static final long FIRST_OF_FIVE_DIGITS = 10_000;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final KeyValueStore<String, byte[]> store;

    Calendar(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Notes when the entry may be forgotten, in place of what was noted before. */
    void move(String key, @Nullable Instant before, Instant after) {
        if (before != null && day(before) == day(after)) {
            return;
        }
        if (before != null) {
            store.delete(row(day(before), key));
        }
        store.put(row(day(after), key), NOTHING);
    }

    /** Takes out every entry whose day has come by then. */
    void takeUntil(Instant now, Consumer<String> forgotten) {
        String end = row(Math.floorDiv(now.toEpochMilli(), DAY), "\uFFFF");
        try (KeyValueIterator<String, byte[]> rows = store.range(row(0, ""), end)) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                store.delete(row.key);
                forgotten.accept(row.key.substring(row.key.indexOf('|') + 1));
            }
        }
    }

    private static long day(Instant time) {
        return Math.max(FIRST_OF_FIVE_DIGITS, Math.floorDiv(time.toEpochMilli() + DAY - 1, DAY));
    }

    /** Days of five digits sort as text: from 1997 to 2243. */
    private static String row(long day, String key) {
        return Math.max(FIRST_OF_FIVE_DIGITS, day) + "|" + key;
    }
}
