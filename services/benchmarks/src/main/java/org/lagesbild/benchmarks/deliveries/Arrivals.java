package org.lagesbild.benchmarks.deliveries;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one endpoint took, by alert. Safe for several threads. */
final class Arrivals {

    private final Map<Integer, Set<String>> ids = new HashMap<>();
    private final Map<Integer, Long> first = new HashMap<>();
    private int taken;

    /** @param id that of the message, by which a receiver tells repetitions */
    synchronized void add(int alert, String id, long nanos) {
        taken++;
        ids.computeIfAbsent(alert, any -> new HashSet<>()).add(id);
        first.putIfAbsent(alert, nanos);
    }

    /** Alerts that came at least once. */
    synchronized int alerts() {
        return ids.size();
    }

    /** Messages that a receiver knows by their id, and throws away. */
    synchronized int repeated() {
        return taken - ids.values().stream().mapToInt(Set::size).sum();
    }

    /** Messages of an alert that had come before, under another id: what no receiver can tell. */
    synchronized int doubled() {
        return ids.values().stream().mapToInt(Collection::size).sum() - ids.size();
    }

    /** Milliseconds from each alert's appending to its first coming, ascending. */
    synchronized List<Double> millis(long[] sent) {
        return first.entrySet().stream()
                .map(entry -> (entry.getValue() - sent[entry.getKey()]) / 1e6)
                .sorted()
                .toList();
    }
}
