package org.lagesbild.publisher.recorded;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;

/** How much of what a recorded file held, by what became of it; codes and never what stood in a row. */
public record RecordedTally(Map<String, Long> counts) {

    public RecordedTally {
        counts = Map.copyOf(counts);
    }

    public long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** One line for each count. */
    public String print() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(each -> "%-36s %,9d".formatted(each.getKey(), each.getValue()))
                        .collect(joining("\n"));
    }

    /** Counts while a file is read. */
    static final class Counter {

        private final Map<String, Long> counts = new TreeMap<>();

        void add(String what) {
            counts.merge(what, 1L, Long::sum);
        }

        RecordedTally tally() {
            return new RecordedTally(counts);
        }
    }
}
