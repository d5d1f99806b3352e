package org.lagesbild.risk.local;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/** The settled and imported weeks that stood in the log at the start, and those that were written since. */
final class KnownWeeks implements SettledWeeks {

    private final SettledWeeks past;
    private final Map<String, TreeMap<Integer, SettledWeek>> written = new TreeMap<>();

    KnownWeeks(SettledWeeks past) {
        this.past = past;
    }

    void add(String municipality, int week, SettledWeek settled) {
        written.computeIfAbsent(municipality, any -> new TreeMap<>()).put(week, settled);
    }

    @Override
    public SortedSet<Integer> weeks(String municipality) {
        TreeSet<Integer> weeks = new TreeSet<>(past.weeks(municipality));
        weeks.addAll(written.getOrDefault(municipality, new TreeMap<>()).keySet());
        return weeks;
    }

    @Override
    public Optional<SettledWeek> find(String municipality, int week) {
        SettledWeek own = written.getOrDefault(municipality, new TreeMap<>()).get(week);
        return own != null ? Optional.of(own) : past.find(municipality, week);
    }
}
