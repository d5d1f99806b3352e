package org.lagesbild.publisher.polisen;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of what an archive held. Nothing is left out silently: what was not published stands here, by reason.
 * Versions are counted as they come, so a notice with three versions may count thrice under one quirk.
 */
public record ArchiveTally(Map<Quirk, Long> counts) {

    public ArchiveTally {
        counts = Map.copyOf(counts);
    }

    public long of(Quirk quirk) {
        return counts.getOrDefault(quirk, 0L);
    }

    /** Incidents of the feed that stand at the end of the archive. */
    public long live() {
        return of(Quirk.REPORTS) - of(Quirk.RETRACTIONS) + of(Quirk.RETURNS);
    }

    /** One line for each count, zeros too: a quirk that never showed is news as well. */
    public String print() {
        return Arrays.stream(Quirk.values())
                .map(quirk -> "%-36s %,9d".formatted(quirk.label(), of(quirk)))
                .collect(joining("\n"));
    }

    /** Counts while an archive or an answer is read. */
    public static final class Counter {

        private final Map<Quirk, Long> counts = new EnumMap<>(Quirk.class);

        void add(Quirk quirk) {
            counts.merge(quirk, 1L, Long::sum);
        }

        ArchiveTally tally() {
            return new ArchiveTally(counts);
        }
    }
}
