package org.lagesbild.benchmarks.freshness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reports that can be recognised in a view: each is the only one of its category in its area. Safe for several threads;
 * times are {@link System#nanoTime()}.
 */
final class Probes {

    private final ConcurrentLinkedQueue<Probe> fresh = new ConcurrentLinkedQueue<>();
    private final Map<Probe, Long> accepted = new ConcurrentHashMap<>();
    private final Map<Probe, Long> seen = new ConcurrentHashMap<>();

    /** One category in one area. */
    record Probe(String area, String category) {}

    /** One after the other through all areas, so that neighbours in time are not neighbours in place. */
    Probes(List<String> areas, List<String> categories) {
        for (String category : categories) {
            areas.forEach(area -> fresh.add(new Probe(area, category)));
        }
    }

    /** The next one to be sent; empty when all are used up. */
    Optional<Probe> take() {
        return Optional.ofNullable(fresh.poll());
    }

    void accepted(Probe probe, long at) {
        accepted.put(probe, at);
    }

    /** Notes that a reader has it in hand; what he gets again later is not noted. */
    void seen(String area, String category, long at) {
        seen.putIfAbsent(new Probe(area, category), at);
    }

    /** How many were accepted and never seen. */
    long missing() {
        return accepted.keySet().stream()
                .filter(probe -> !seen.containsKey(probe))
                .count();
    }

    /** Milliseconds from the answer to the view, of every probe that was seen, sorted. */
    List<Double> delays() {
        List<Double> delays = new ArrayList<>();
        accepted.forEach((probe, at) -> {
            Long until = seen.get(probe);
            if (until != null) {
                delays.add((until - at) / 1e6);
            }
        });
        delays.sort(null);
        return delays;
    }
}
