package org.lagesbild.risk.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/** What models are made of as it stands in a log; nothing is ever written twice. */
record HeapWeeks(Map<String, TreeMap<Integer, SettledWeek>> byMunicipality, Map<Integer, List<AcceptedLevel>> levels)
        implements SettledWeeks {

    HeapWeeks() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    void add(String municipality, int week, SettledWeek settled) {
        if (of(municipality).put(week, settled) != null) {
            throw new IllegalStateException("a settled week was written again");
        }
    }

    void add(int week, AcceptedLevel level) {
        List<AcceptedLevel> its = levels.computeIfAbsent(week, any -> new ArrayList<>());
        if (its.stream().anyMatch(each -> each.series().equals(level.series()))) {
            throw new IllegalStateException("an accepted level was written again");
        }
        its.add(level);
    }

    HeapWeeks copy() {
        HeapWeeks copy = new HeapWeeks();
        byMunicipality.forEach(
                (municipality, weeks) -> weeks.forEach((week, one) -> copy.add(municipality, week, one)));
        levels.forEach((week, its) -> its.forEach(level -> copy.add(week, level)));
        return copy;
    }

    TreeMap<Integer, SettledWeek> of(String municipality) {
        return byMunicipality.computeIfAbsent(municipality, any -> new TreeMap<>());
    }

    @Override
    public SortedSet<Integer> weeks(String municipality) {
        return new TreeSet<>(of(municipality).keySet());
    }

    @Override
    public Optional<SettledWeek> find(String municipality, int week) {
        return Optional.ofNullable(of(municipality).get(week));
    }

    @Override
    public List<AcceptedLevel> accepted(String municipality, int week) {
        return levels.getOrDefault(week, List.of()).stream()
                .filter(level -> level.series().area().startsWith(municipality))
                .toList();
    }
}
