package org.lagesbild.risk.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.AcceptedLevels;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/** What models are made of as it stood in the log at the start, and what was written since. */
final class KnownWeeks implements SettledWeeks {

    private final SettledWeeks past;
    private final Map<String, TreeMap<Integer, SettledWeek>> written = new TreeMap<>();

    private final AcceptedLevels accepted = new AcceptedLevels();

    KnownWeeks(SettledWeeks past) {
        this.past = past;
    }

    void add(String municipality, int week, SettledWeek settled) {
        written.computeIfAbsent(municipality, any -> new TreeMap<>()).put(week, settled);
    }

    void add(String municipality, int week, AcceptedLevel level) {
        accepted.add(municipality, week, level);
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

    @Override
    public List<AcceptedLevel> accepted(String municipality, int week) {
        List<AcceptedLevel> all = new ArrayList<>(past.accepted(municipality, week));
        all.addAll(accepted.of(municipality, week));
        return all;
    }
}
