package org.lagesbild.risk.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.risk.window.Now;

/** What models learn: each Monday the week that leaves the guard, once, and weeks of the past that were loaded. */
final class Learning {

    private static final int SETTLED_AFTER_WEEKS = 5;

    private final Models models;
    private final KnownWeeks known;
    private final Evidence evidence;
    private final LocalSurroundings surroundings;
    /** The municipalities to which the past was added. */
    private final Set<String> relearn = new TreeSet<>();

    Learning(Models models, KnownWeeks known, Evidence evidence, LocalSurroundings surroundings) {
        this.models = models;
        this.known = known;
        this.evidence = evidence;
        this.surroundings = surroundings;
    }

    /** The first hour that is known: whatever was settled before it has been learnt. */
    void begin(Now first) {
        evidence.municipalities().forEach(code -> models.catchUp(code, first.week() - SETTLED_AFTER_WEEKS, known));
    }

    /** Those that were heard of, here or in the settled weeks. */
    Set<String> municipalities() {
        return surroundings.withFeeds(models.begun());
    }

    /** A day has begun; with a Monday a week is settled, unless it stands in the log. */
    void midnight(Now next, Closing closing) {
        relearn();
        if (Stockholm.mondayOf(next.week()) == next.day()) {
            settle(next.week() - SETTLED_AFTER_WEEKS, closing);
        }
    }

    private void settle(int week, Closing closing) {
        int monday = Stockholm.mondayOf(week);
        Map<String, Map<SeriesKey, Long>> reported = evidence.reported(monday, monday + 6);
        Set<String> begun = municipalities();
        begun.removeIf(code -> models.find(code).isEmpty() && !surroundings.known(code, monday));
        for (String code : begun) {
            if (known.find(code, week).isEmpty()) {
                List<String> missing = surroundings.missing(code, monday, monday + 6);
                Map<SeriesKey, Long> counts = reported.getOrDefault(code, Map.of());
                say(code, week, SettledWeek.of(WeekState.SETTLED, missing, counts), closing);
            }
            models.absorb(code, week, known);
        }
    }

    private void say(String code, int week, SettledWeek settled, Closing closing) {
        known.add(code, week, settled);
        closing.settled(code, week, settled);
    }

    /**
     * Takes up a week of the past, where nothing stands of it and no count of our own is to come.
     *
     * @param running the week that runs; null before any hour began
     */
    void imported(Change.Imported imported, @Nullable Now running, Closing closing) {
        String code = imported.municipality();
        boolean own = running != null && imported.week() > running.week() - SETTLED_AFTER_WEEKS;
        if (own
                || !evidence.ofMunicipality(code)
                || known.find(code, imported.week()).isPresent()) {
            return;
        }
        say(code, imported.week(), imported.counts(), closing);
        relearn.add(code);
    }

    /** Learns anew, in their order, all weeks of municipalities to which the past was added. */
    private void relearn() {
        relearn.forEach(code -> {
            models.relearn(code, known);
            surroundings.forget(code);
        });
        relearn.clear();
    }

    /** Stores what models have learnt; what is not stored is learnt again at the next start. */
    void persist(ModelStore store) {
        relearn();
        models.persist(store);
    }
}
