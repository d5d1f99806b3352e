package org.lagesbild.intake.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.ledger.LedgerEntry;

/**
 * Which entries of the ledger may be forgotten from which day on, in order of days, so that expiry looks at what is due
 * and at little else. Days are UTC's and rounded up: an entry lives up to a day longer than it must.
 *
 * <p>A row says no more than on which day to look; the entry itself says whether it is due. So rows need no log: they are
 * made again of the ledger when a task starts, and one that is out of date does no harm.
 */
final class Calendar {

    private static final byte[] NOTHING = {};
    private static final long FIRST_OF_FIVE_DIGITS = 10_000;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final KeyValueStore<String, byte[]> rows;
    private final KeyValueStore<String, LedgerEntry> ledger;

    Calendar(KeyValueStore<String, byte[]> rows, KeyValueStore<String, LedgerEntry> ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Notes every entry that the ledger holds: to be done when a task starts, wherever it ran before. */
    void noteAll() {
        try (KeyValueIterator<String, LedgerEntry> entries = ledger.all()) {
            entries.forEachRemaining(entry -> note(entry.key, null, entry.value));
        }
    }

    /** Notes when to look at the entry, unless what was held before is noted for the same day. */
    void note(String key, @Nullable LedgerEntry before, LedgerEntry entry) {
        long day = day(entry.keepUntil());
        if (before == null || day(before.keepUntil()) != day) {
            rows.put(row(day, key), NOTHING);
        }
    }

    /** Every entry whose day has come by then; each is told once. */
    void takeUntil(Instant now, BiConsumer<String, LedgerEntry> due) {
        long today = Math.floorDiv(now.toEpochMilli(), DAY);
        try (KeyValueIterator<String, byte[]> past = rows.range(row(0, ""), row(today, "\uFFFF"))) {
            while (past.hasNext()) {
                KeyValue<String, byte[]> row = past.next();
                rows.delete(row.key);
                String key = row.key.substring(row.key.indexOf('|') + 1);
                LedgerEntry entry = ledger.get(key);
                if (entry != null && day(entry.keepUntil()) <= today) {
                    due.accept(key, entry);
                }
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
