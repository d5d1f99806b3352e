package org.lagesbild.privacy.atom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.policy.Enrolled;

/** The state in memory: for measuring attacks, and for tests. */
public final class MemoryState implements AtomState {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Enrolled> enrolled = new TreeMap<>();
    private final Map<Integer, WeekPlan> plans = new HashMap<>();
    private @Nullable Instant clock;

    @Override
    public void add(String atom, int sign) {
        counts.merge(atom, sign, Integer::sum);
    }

    @Override
    public int take(String atom) {
        Integer count = counts.remove(atom);
        return count == null ? 0 : count;
    }

    @Override
    public Optional<Instant> clock() {
        return Optional.ofNullable(clock);
    }

    @Override
    public void clock(Instant hour) {
        clock = hour;
    }

    @Override
    public void enrol(Enrolled entry) {
        String key = entry.municipality() + '|' + entry.partner();
        if (entry.groups().isEmpty()) {
            enrolled.remove(key);
        } else {
            enrolled.put(key, entry);
        }
    }

    @Override
    public List<Enrolled> enrolled() {
        return new ArrayList<>(enrolled.values());
    }

    @Override
    public Optional<WeekPlan> plan(int week) {
        return Optional.ofNullable(plans.get(week));
    }

    @Override
    public void plan(WeekPlan plan) {
        plans.put(plan.week(), plan);
    }

    @Override
    public void dropPlan(int week) {
        plans.remove(week);
    }
}
