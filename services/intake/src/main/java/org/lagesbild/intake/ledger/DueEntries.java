package org.lagesbild.intake.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lagesbild.risk.ledger.Ledger;
import org.lagesbild.risk.ledger.LedgerEntry;

/**
 * Which entries of the ledger may be forgotten today. It goes through the ledger once in four weeks, and notes what falls
 * due in the next four; nothing is written for it, and a restart goes through the ledger again. Nothing that comes in
 * between can be missed: whatever the ledger takes in is kept for at least {@code Ledger.KEPT - Ledger.ACCEPTED}, which is
 * longer. Days are UTC's and rounded up: an entry lives up to a day longer than it must.
 */
final class DueEntries {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long AHEAD = Ledger.KEPT.minus(Ledger.ACCEPTED).toDays() - 2;

    private final KeyValueStore<String, LedgerEntry> ledger;
    private final NavigableMap<Long, List<String>> noted = new TreeMap<>();
    private long notedTo = Long.MIN_VALUE;

    DueEntries(KeyValueStore<String, LedgerEntry> ledger) {
        this.ledger = ledger;
    }

    /** Every entry whose day has come by then; each is told once, and is the caller's to delete. */
    void takeUntil(Instant now, BiConsumer<String, LedgerEntry> due) {
        long today = Math.floorDiv(now.toEpochMilli(), DAY);
        if (today >= notedTo) {
            goThrough(today + AHEAD);
        }
        NavigableMap<Long, List<String>> past = noted.headMap(today, true);
        past.values().forEach(keys -> keys.forEach(key -> takeIfDue(key, today, due)));
        past.clear();
    }

    private void goThrough(long end) {
        noted.clear();
        try (KeyValueIterator<String, LedgerEntry> entries = ledger.all()) {
            entries.forEachRemaining(entry -> {
                long day = day(entry.value);
                if (day < end) {
                    noted.computeIfAbsent(day, any -> new ArrayList<>()).add(entry.key);
                }
            });
        }
        notedTo = end;
    }

    /** It may have been corrected since, and be due on another day. */
    private void takeIfDue(String key, long today, BiConsumer<String, LedgerEntry> due) {
        LedgerEntry entry = ledger.get(key);
        if (entry != null && day(entry) <= today) {
            due.accept(key, entry);
        }
    }

    private static long day(LedgerEntry entry) {
        return Math.floorDiv(entry.keepUntil().toEpochMilli() + DAY - 1, DAY);
    }
}
