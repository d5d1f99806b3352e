package org.lagesbild.release.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.release.Reach;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/**
 * Makes, when an hour has closed in every partition that its areas' atoms come from, the views of its areas that move with
 * that hour: of released atoms alone. Where all is made anew, it is silent until it comes to what does not stand yet, so
 * that no reader is thrown back.
 */
final class MakeViews extends ContextualProcessor<String, AtomRecord, String, ReleasedView> {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final StringSerializer TEXT = new StringSerializer();

    private final Rules rules;
    private final Standing standing;
    private final Stage stage;
    private final Reach reach;
    private final List<Place> places = new ArrayList<>();
    private @Nullable KeyValueStore<String, AtomRecord> atoms;
    private @Nullable ViewMaker maker;

    MakeViews(Rules rules, Standing standing, Stage stage) {
        this.rules = rules;
        this.standing = standing;
        this.stage = stage;
        this.reach = new Reach(rules.policies(), stage.levels());
    }

    @Override
    public void init(ProcessorContext<String, ReleasedView> context) {
        super.init(context);
        KeyValueStore<String, AtomRecord> store = context.getStateStore(stage.store());
        atoms = store;
        maker = new ViewMaker(rules.policies(), rules.geography(), rules.groups(), id -> find(store, id));
        Tenants tenants = new Tenants(rules.areas());
        for (GeoLevel level : stage.levels()) {
            rules.geography().all(level).stream()
                    .filter(place ->
                            tenants.of(place.code()) == context.taskId().partition())
                    .forEach(places::add);
        }
    }

    private static Optional<ReleasedAtom> find(KeyValueStore<String, AtomRecord> store, String id) {
        return store.get(id) instanceof AtomRecord.Value value ? Optional.of(value.atom(id)) : Optional.empty();
    }

    @Override
    public void process(Record<String, AtomRecord> record) {
        if (record.value() instanceof AtomRecord.Clock clock) {
            clock(record.key(), clock);
        } else if (reach.uses(AtomId.parse(record.key()).family())) {
            store().put(record.key(), record.value());
        }
    }

    /** A clock that comes again, since its writer began anew, moves nothing. */
    private void clock(String key, AtomRecord.Clock clock) {
        if (store().get(key) instanceof AtomRecord.Clock known && !clock.hour().isAfter(known.hour())) {
            return;
        }
        Optional<Instant> before = closed();
        store().put(key, clock);
        closed().ifPresent(closed -> {
            Instant hour = before.map(last -> last.plus(HOUR)).orElse(closed);
            for (; !hour.isAfter(closed); hour = hour.plus(HOUR)) {
                views(hour);
            }
        });
    }

    /** The hour up to which everything has closed, in every partition; empty until each was heard of. */
    private Optional<Instant> closed() {
        List<Instant> clocks = new ArrayList<>();
        try (KeyValueIterator<String, AtomRecord> found = store().prefixScan(AtomRecord.CLOCK, TEXT)) {
            found.forEachRemaining(entry -> {
                if (entry.value instanceof AtomRecord.Clock clock) {
                    clocks.add(clock.hour());
                }
            });
        }
        return clocks.size() < stage.clocks()
                ? Optional.empty()
                : clocks.stream().min(Instant::compareTo);
    }

    private void views(Instant hour) {
        ViewMaker making = maker;
        if (making == null) {
            throw new IllegalStateException("processing before init");
        }
        making.due(Tier.PARTNER, places, hour, view -> forward(view, standing.partner(), ReleaseTopology.PARTNER));
        making.due(Tier.PUBLIC, places, hour, view -> forward(view, standing.open(), ReleaseTopology.PUBLIC));
        if (Bucket.at(Step.WEEK, hour).start().equals(hour)) {
            forget(hour);
        }
    }

    private void forward(ReleasedView view, Map<String, Instant> ends, String tier) {
        if (view.end().isAfter(ends.getOrDefault(view.key(), Instant.MIN))) {
            context()
                    .forward(
                            new Record<>(view.key(), view, view.end().toEpochMilli(), new RecordHeaders()),
                            stage.sink(tier));
        }
    }

    /** Drops atoms that no window reaches any more; in their topic they stay. */
    private void forget(Instant hour) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, AtomRecord> all = store().all()) {
            all.forEachRemaining(entry -> {
                if (!entry.key.startsWith(AtomRecord.CLOCK) && unreachable(AtomId.parse(entry.key), hour)) {
                    old.add(entry.key);
                }
            });
        }
        old.forEach(store()::delete);
    }

    private boolean unreachable(AtomId id, Instant hour) {
        return id.bucket().end().plus(reach.of(id.family())).isBefore(hour);
    }

    private KeyValueStore<String, AtomRecord> store() {
        if (atoms == null) {
            throw new IllegalStateException("processing before init");
        }
        return atoms;
    }
}
