package org.lagesbild.risk.local;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.window.Now;

/**
 * What people accept as a new usual level: made at once of the eight closed weeks before the one that runs, of settled
 * counts and, in the guard, of the counts as they are now. It is written as a record of its own, so that models can be made
 * again when the changes are gone. Evaluations hold it against counts from the next midnight on.
 */
final class Acceptance {

    private static final int WEEKS = 8;
    /** An act that comes later than this is one that was read again, and not meant of these weeks. */
    private static final Duration LATEST = Duration.ofDays(7);

    private final Models models;
    private final KnownWeeks known;
    private final Evidence evidence;
    private final LocalSurroundings surroundings;

    Acceptance(Models models, KnownWeeks known, Evidence evidence, LocalSurroundings surroundings) {
        this.models = models;
        this.known = known;
        this.evidence = evidence;
        this.surroundings = surroundings;
    }

    /**
     * Takes an act up, once for a series and week; nothing follows where nothing was tested, or no week was complete.
     *
     * @return whether the series has a level that was made of the weeks before this one
     */
    boolean take(Change.Accepted act, Now now, Closing closing) {
        String code = act.municipality();
        int last = now.week() - 1;
        if (!evidence.contains(act.series(), code) || late(act.at(), now.instant())) {
            return false;
        }
        if (stands(act, now)) {
            return true;
        }
        NavigableMap<Integer, Long> counts = lastWeeks(code, last, act.series());
        if (counts.isEmpty() || !tested(code, act.series())) {
            return false;
        }
        AcceptedLevel level = new AcceptedLevel(act.series(), counts);
        known.add(code, last, level);
        models.accept(code, level);
        closing.accepted(last, level);
        return true;
    }

    private static boolean late(Instant at, Instant now) {
        return at.plus(LATEST).isBefore(now);
    }

    /** Whether the series has a level that was made of the weeks before this one. */
    boolean stands(Change.Accepted act, Now now) {
        return known.accepted(act.municipality(), now.week() - 1).stream()
                .anyMatch(level -> level.series().equals(act.series()));
    }

    private boolean tested(String code, SeriesKey series) {
        return models.find(code)
                .flatMap(its -> its.find(series))
                .filter(Learnt.class::isInstance)
                .isPresent();
    }

    private NavigableMap<Integer, Long> lastWeeks(String code, int last, SeriesKey series) {
        NavigableMap<Integer, Long> counts = new TreeMap<>();
        for (int week = last - WEEKS + 1; week <= last; week++) {
            Optional<SettledWeek> settled = known.find(code, week);
            int monday = Stockholm.mondayOf(week);
            boolean missing = settled.map(its -> its.missing(series))
                    .orElseGet(
                            () -> surroundings.missing(code, monday, monday + 6).contains(series.category()));
            if (!missing) {
                counts.put(
                        week,
                        settled.map(its -> its.reported().getOrDefault(series, 0L))
                                .orElseGet(() -> evidence.counts().of(series, monday, monday + 6)));
            }
        }
        return counts;
    }
}
