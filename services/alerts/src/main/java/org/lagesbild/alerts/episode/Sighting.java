package org.lagesbild.alerts.episode;

import java.util.List;
import java.util.Map;
import org.lagesbild.risk.view.CoverageState;

/**
 * As much of an area's view as thresholds and coverage ask of it.
 *
 * @param area the area's code, or that of a partition's clock
 * @param hour of a clock: the last hour that has begun, in whole hours since the epoch; else 0
 * @param counts by category and group; what is not there is 0
 * @param partners of a municipality: those that are expected
 * @param taken how many changes of the area took something back or corrected it
 */
public record Sighting(String area, int hour, Map<String, Count> counts, List<Partner> partners, long taken) {

    public Sighting {
        counts = Map.copyOf(counts);
        partners = List.copyOf(partners);
    }

    /**
     * Reported incidents that cannot be the same: lower bounds.
     *
     * @param day in the last 24 hours
     * @param week in the last seven days
     */
    public record Count(long day, long week) {

        static final Count NONE = new Count(0, 0);
    }

    public record Partner(String id, CoverageState state) {}

    Count count(String code) {
        return counts.getOrDefault(code, Count.NONE);
    }

    boolean someoneSilent() {
        return partners.stream().anyMatch(partner -> partner.state() == CoverageState.SILENT);
    }
}
