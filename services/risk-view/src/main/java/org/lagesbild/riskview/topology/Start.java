package org.lagesbild.riskview.topology;

import java.util.Map;
import org.lagesbild.risk.week.SealedWeeks;

/**
 * What was true when the service started, read once before the topology runs.
 *
 * @param mutedTo by partition of the changes: the offset of the last change that stood there; up to it views are counted
 *     but not published, since each would be overtaken at once
 * @param dailyTo the last local day, as days since 1970-01-01, of which daily views exist; those are not written again
 *     when everything is counted afresh
 * @param sealed the weeks of which only counts are left
 */
public record Start(Map<Integer, Long> mutedTo, int dailyTo, SealedWeeks sealed) {

    public Start {
        mutedTo = Map.copyOf(mutedTo);
    }

    /** A first start, with nothing behind it. */
    public static Start fresh() {
        return new Start(Map.of(), Integer.MIN_VALUE, new SealedWeeks());
    }

    boolean muted(int partition, long offset) {
        return offset < mutedTo.getOrDefault(partition, -1L);
    }
}
