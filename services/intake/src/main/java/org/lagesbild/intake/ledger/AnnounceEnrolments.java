package org.lagesbild.intake.ledger;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;

/**
 * Tells each municipality from whom it may expect to hear, when that changes: views know of partners by the log alone,
 * since silence counts only against who was expected to speak.
 */
public final class AnnounceEnrolments extends ContextualProcessor<String, @Nullable Enrolment, String, Emission> {

    private final Territory territory;
    private KeyValueStore<String, Enrolment> announced;

    @NullUnmarked // the store is there from init on
    public AnnounceEnrolments(AreaTree areas) {
        this.territory = new Territory(areas);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        announced = context.getStateStore(LedgerStores.ANNOUNCED);
    }

    @Override
    public void process(Record<String, @Nullable Enrolment> record) {
        Enrolment before = announced.get(record.key());
        Enrolment now = expected(record.value()) ? record.value() : null;
        if (before != null) {
            takeBack(record, before, now);
        }
        if (now == null) {
            announced.delete(record.key());
            return;
        }
        announced.put(record.key(), now);
        for (String municipality : territory.of(now.areas())) {
            if (before == null
                    || !same(before, now)
                    || !territory.of(before.areas()).contains(municipality)) {
                emit(record, municipality, enrolled(now, municipality));
            }
        }
    }

    static Emission enrolled(Enrolment enrolment, String municipality) {
        return new Emission.OfChange(new Change.Enrolled(
                enrolment.principal(),
                enrolment.sector(),
                municipality,
                enrolment.expectedGapHours(),
                enrolment.since()));
    }

    private static boolean expected(@Nullable Enrolment enrolment) {
        return enrolment != null
                && enrolment.role() == Role.PUBLISHER
                && !enrolment.suspended()
                && !enrolment.sandbox();
    }

    private static boolean same(Enrolment before, Enrolment now) {
        return before.sector().equals(now.sector())
                && before.expectedGapHours() == now.expectedGapHours()
                && before.since().equals(now.since());
    }

    private void takeBack(Record<String, @Nullable Enrolment> record, Enrolment before, @Nullable Enrolment now) {
        SortedSet<String> left = new TreeSet<>(territory.of(before.areas()));
        if (now != null) {
            left.removeAll(territory.of(now.areas()));
        }
        Instant at = Instant.ofEpochMilli(record.timestamp());
        for (String municipality : left) {
            Change gone = new Change.Enrolled(before.principal(), before.sector(), municipality, 0, at);
            emit(record, municipality, new Emission.OfChange(gone));
        }
    }

    private void emit(Record<String, @Nullable Enrolment> cause, String key, Emission emission) {
        context().forward(new Record<>(key, emission, cause.timestamp()));
    }
}
