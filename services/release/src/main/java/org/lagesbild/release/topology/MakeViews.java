package org.lagesbild.release.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/**
 * Makes, when a partition's clock comes, the views of its areas that move with that hour: of released atoms alone. Where
 * all is made anew, it is silent until it comes to what does not stand yet, so that no reader is thrown back.
 */
final class MakeViews extends ContextualProcessor<String, AtomRecord, String, ReleasedView> {

    static final String ATOMS = "released";

    private static final Duration HOUR = Duration.ofHours(1);
    /** The longest window and the longest delay, with two weeks to spare. */
    private static final Duration KEPT = Duration.ofDays(91 + 7 + 14);

    private final Rules rules;
    private final Standing standing;
    private final List<Place> places = new ArrayList<>();
    private @Nullable KeyValueStore<String, AtomRecord> atoms;
    private @Nullable ViewMaker maker;

    MakeViews(Rules rules, Standing standing) {
        this.rules = rules;
        this.standing = standing;
    }

    @Override
    public void init(ProcessorContext<String, ReleasedView> context) {
        super.init(context);
        KeyValueStore<String, AtomRecord> store = context.getStateStore(ATOMS);
        atoms = store;
        maker = new ViewMaker(rules.policies(), rules.geography(), rules.groups(), id -> find(store, id));
        Tenants tenants = new Tenants(rules.areas());
        for (GeoLevel level : List.of(GeoLevel.MUNICIPALITY, GeoLevel.REGSO, GeoLevel.DESO)) {
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
        KeyValueStore<String, AtomRecord> store = store();
        if (record.value() instanceof AtomRecord.Clock clock) {
            AtomRecord before = store.get(record.key());
            Instant hour = before instanceof AtomRecord.Clock last ? last.hour().plus(HOUR) : clock.hour();
            for (; !hour.isAfter(clock.hour()); hour = hour.plus(HOUR)) {
                views(hour);
            }
        }
        store.put(record.key(), record.value());
    }

    private void views(Instant hour) {
        ViewMaker making = maker;
        if (making == null) {
            throw new IllegalStateException("processing before init");
        }
        making.due(Tier.PARTNER, places, hour, view -> forward(view, standing.partner(), ReleaseTopology.PARTNER));
        making.due(Tier.PUBLIC, places, hour, view -> forward(view, standing.open(), ReleaseTopology.PUBLIC));
        if (Bucket.at(Step.WEEK, hour).start().equals(hour)) {
            forget(hour.minus(KEPT));
        }
    }

    private void forward(ReleasedView view, Map<String, Instant> ends, String tier) {
        if (view.end().isAfter(ends.getOrDefault(view.key(), Instant.MIN))) {
            context().forward(new Record<>(view.key(), view, view.end().toEpochMilli(), new RecordHeaders()), tier);
        }
    }

    /** Drops atoms that no window reaches any more; in their topic they stay. */
    private void forget(Instant before) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, AtomRecord> all = store().all()) {
            all.forEachRemaining(entry -> {
                if (!entry.key.startsWith(AtomRecord.CLOCK)
                        && AtomId.parse(entry.key).bucket().end().isBefore(before)) {
                    old.add(entry.key);
                }
            });
        }
        old.forEach(store()::delete);
    }

    private KeyValueStore<String, AtomRecord> store() {
        if (atoms == null) {
            throw new IllegalStateException("processing before init");
        }
        return atoms;
    }
}
