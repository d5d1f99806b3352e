package org.lagesbild.intake.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.lagesbild.intake.guard.Runs;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.privacy.time.TimePrecision;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.ledger.LedgerEntry;

/**
 * Lets the hour begin: forgets what is no longer kept, and on the first tick of a month says again who is enrolled and
 * when they were last heard from, so that a rebuild from the retained changes finds it. Expiry takes back no count: what
 * expires left every window long ago.
 */
public final class FollowTicks extends ContextualProcessor<String, Instant, String, Emission> {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final String HOUR = "hour";

    private final Runs runs;
    private final Territory territory;
    private Books books;

    private record Books(
            KeyValueStore<String, Long> clock,
            KeyValueStore<String, LedgerEntry> ledger,
            DueEntries due,
            SignsOfLife signs,
            KeyValueStore<String, Enrolment> announced) {}

    @NullUnmarked // the books are there from init on
    public FollowTicks(Runs runs, AreaTree areas) {
        this.runs = runs;
        this.territory = new Territory(areas);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        KeyValueStore<String, LedgerEntry> ledger = context.getStateStore(LedgerStores.LEDGER);
        books = new Books(
                context.getStateStore(LedgerStores.CLOCK),
                ledger,
                new DueEntries(ledger),
                new SignsOfLife(context.getStateStore(LedgerStores.HEARD)),
                context.getStateStore(LedgerStores.ANNOUNCED));
    }

    @Override
    public void process(Record<String, Instant> record) {
        Instant hour = record.value();
        Long last = books.clock().get(HOUR);
        if (runsAhead(record) || (last != null && hour.toEpochMilli() <= last)) {
            return;
        }
        books.clock().put(HOUR, hour.toEpochMilli());
        books.due().takeUntil(hour, (key, entry) -> forget(record, key, entry));
        if (last != null && !month(Instant.ofEpochMilli(last)).equals(month(hour))) {
            repeatWhoIsThere(record, hour);
        }
    }

    /** A wrong clock must not expire what is still needed; in a run the hours are the run's own. */
    private boolean runsAhead(Record<String, Instant> record) {
        return record.value().toEpochMilli() > record.timestamp() + AHEAD.toMillis() && !runs.any();
    }

    private void forget(Record<String, Instant> record, String key, LedgerEntry entry) {
        books.ledger().delete(key);
        if (entry.incident() != null) {
            emit(record, key, new Emission.OfIncident(null));
        }
        emit(record, key, new Emission.OfReceipt(null));
    }

    private void repeatWhoIsThere(Record<String, Instant> record, Instant hour) {
        try (KeyValueIterator<String, Enrolment> rows = books.announced().all()) {
            while (rows.hasNext()) {
                Enrolment enrolment = rows.next().value;
                for (String municipality : territory.of(enrolment.areas())) {
                    emit(record, municipality, AnnounceEnrolments.enrolled(enrolment, municipality));
                }
            }
        }
        books.signs().repeat(hour, heard -> emit(record, heard.area(), new Emission.OfChange(heard)));
    }

    private static YearMonth month(Instant hour) {
        return YearMonth.from(hour.atZone(TimePrecision.LOCAL));
    }

    private void emit(Record<String, Instant> cause, String key, Emission emission) {
        context().forward(new Record<>(key, emission, cause.timestamp()));
    }
}
