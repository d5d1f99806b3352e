package org.lagesbild.release.topology;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.release.state.StreamsAtomState;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;

/**
 * Counts what its publisher gave to the public, and releases what an hour closes: the whole grid, each atom once, at the
 * time of its bucket's end and without headers. Behind them comes the partition's clock.
 */
final class CloseAtoms extends ContextualProcessor<String, Change, String, AtomRecord> {

    private final Rules rules;
    private final NoiseByWeek noises;
    private final Map<Integer, Instant> releasedTo;
    private @Nullable AtomCounter counter;
    private Instant horizon = Instant.MIN;
    private String clockKey = "";

    CloseAtoms(Rules rules, NoiseByWeek noises, Map<Integer, Instant> releasedTo) {
        this.rules = rules;
        this.noises = noises;
        this.releasedTo = releasedTo;
    }

    @Override
    public void init(ProcessorContext<String, AtomRecord> context) {
        super.init(context);
        int partition = context.taskId().partition();
        StreamsAtomState state = new StreamsAtomState(
                context.getStateStore(StreamsAtomState.COUNTS), context.getStateStore(StreamsAtomState.PLANS));
        counter = new AtomCounter(rules.policies(), rules.geography(), rules.groups(), state, noises);
        // where the state is counted anew, what was released before is not released again
        horizon = releasedTo.getOrDefault(partition, Instant.MIN);
        clockKey = AtomRecord.CLOCK + partition;
    }

    @Override
    public void process(Record<String, Change> record) {
        AtomCounter running = running();
        Change change = record.value();
        if (change instanceof Change.Count count && count.incident().scope() == Scope.PUBLIC) {
            rules.taxonomy()
                    .find(count.incident().category())
                    .ifPresent(category -> running.count(
                            count.sign(), event(count.incident(), category.group(), category.sensitive())));
        } else if (change instanceof Change.Enrolled enrolled) {
            Set<String> groups = enrolled.expectedGapHours() > 0 ? Enrolled.ANY : Set.of();
            running.enrol(new Enrolled(enrolled.area(), enrolled.partner(), enrolled.sector(), groups));
        } else if (change instanceof Change.Tick tick) {
            running.advance(tick.hour(), this::release);
            clock(tick.hour());
        }
    }

    private static Event event(Incident incident, String group, boolean sensitive) {
        return new Event(
                incident.area(), group, sensitive, incident.occurredAt(), incident.precision() == Precision.DAY);
    }

    private void release(ReleasedAtom atom) {
        if (atom.id().bucket().closes().isAfter(horizon)) {
            long end = atom.id().bucket().end().toEpochMilli();
            context().forward(new Record<>(atom.id().text(), AtomRecord.Value.of(atom), end, new RecordHeaders()));
        }
    }

    private void clock(Instant hour) {
        if (hour.isAfter(horizon)) {
            horizon = hour;
            context()
                    .forward(new Record<>(
                            clockKey, new AtomRecord.Clock(hour), hour.toEpochMilli(), new RecordHeaders()));
        }
    }

    private AtomCounter running() {
        if (counter == null) {
            throw new IllegalStateException("processing before init");
        }
        return counter;
    }
}
