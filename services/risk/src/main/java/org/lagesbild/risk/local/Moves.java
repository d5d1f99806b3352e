package org.lagesbild.risk.local;

import java.util.Set;
import java.util.TreeSet;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.window.Now;

/** The areas where what is expected, or how far from it the count lies, is another one than the day before. */
final class Moves {

    private final Models models;
    private final Evidence evidence;
    private final LocalSurroundings surroundings;
    private final Set<String> areas = new TreeSet<>();

    Moves(Models models, Evidence evidence, LocalSurroundings surroundings) {
        this.models = models;
        this.evidence = evidence;
        this.surroundings = surroundings;
    }

    /** A day has begun. */
    void midnight(Now next, Set<String> municipalities) {
        evidence.counts().forActive(next.day() - 8, next.day() - 1, series -> areas.add(series.area()));
        boolean monday = Stockholm.mondayOf(next.week()) == next.day();
        for (String code : municipalities) {
            boolean another = surroundings.note(code);
            if (monday || another) {
                models.find(code).ifPresent(its -> areas.addAll(its.areas()));
            }
        }
    }

    /** Those since this was asked last. */
    Set<String> drain() {
        Set<String> drained = Set.copyOf(areas);
        areas.clear();
        return drained;
    }
}
