package org.lagesbild.release.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.lagesbild.privacy.atom.AtomState;
import org.lagesbild.privacy.atom.WeekPlan;
import org.lagesbild.privacy.policy.Enrolled;

/** The state of one partition in two stores: open true counts, and everything else. Both are restricted topics. */
public final class StreamsAtomState implements AtomState {

    public static final String COUNTS = "open-counts";
    public static final String PLANS = "plans";

    private static final String CLOCK = "clock";
    private static final String ENROLLED = "enrolled|";
    private static final String AFTER_ENROLLED = "enrolled}";
    private static final String PLAN = "plan|";

    private final KeyValueStore<String, Integer> counts;
    private final KeyValueStore<String, String> plans;

    public StreamsAtomState(KeyValueStore<String, Integer> counts, KeyValueStore<String, String> plans) {
        this.counts = counts;
        this.plans = plans;
    }

    /** Open counts are few, and in memory; their log brings them back. */
    public static StoreBuilder<? extends StateStore> countsBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(COUNTS), Serdes.String(), Serdes.Integer());
    }

    public static StoreBuilder<? extends StateStore> plansBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(PLANS), Serdes.String(), Serdes.String());
    }

    @Override
    public void add(String atom, int sign) {
        Integer count = counts.get(atom);
        counts.put(atom, count == null ? sign : count + sign);
    }

    @Override
    public int take(String atom) {
        Integer count = counts.delete(atom);
        return count == null ? 0 : count;
    }

    @Override
    public Optional<Instant> clock() {
        return Optional.ofNullable(plans.get(CLOCK)).map(Instant::parse);
    }

    @Override
    public void clock(Instant hour) {
        plans.put(CLOCK, hour.toString());
    }

    @Override
    public void enrol(Enrolled entry) {
        String key = ENROLLED + entry.municipality() + '|' + entry.partner();
        if (entry.groups().isEmpty()) {
            plans.delete(key);
        } else {
            plans.put(key, PlanText.write(entry));
        }
    }

    @Override
    public List<Enrolled> enrolled() {
        List<Enrolled> found = new ArrayList<>();
        try (KeyValueIterator<String, String> range = plans.range(ENROLLED, AFTER_ENROLLED)) {
            range.forEachRemaining(entry -> found.add(PlanText.enrolled(entry.value)));
        }
        return found;
    }

    @Override
    public Optional<WeekPlan> plan(int week) {
        return Optional.ofNullable(plans.get(PLAN + week)).map(PlanText::plan);
    }

    @Override
    public void plan(WeekPlan plan) {
        plans.put(PLAN + plan.week(), PlanText.write(plan));
    }

    @Override
    public void dropPlan(int week) {
        plans.delete(PLAN + week);
    }
}
