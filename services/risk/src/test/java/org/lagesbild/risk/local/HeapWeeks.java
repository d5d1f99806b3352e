package org.lagesbild.risk.local;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/** Settled weeks as they stand in a log; none is ever written twice. */
record HeapWeeks(Map<String, TreeMap<Integer, SettledWeek>> byMunicipality) implements SettledWeeks {

    HeapWeeks() {
        this(new TreeMap<>());
    }

    void add(String municipality, int week, SettledWeek settled) {
        if (of(municipality).put(week, settled) != null) {
            throw new IllegalStateException("a settled week was written again");
        }
    }

    HeapWeeks copy() {
        HeapWeeks copy = new HeapWeeks();
        byMunicipality.forEach(
                (municipality, weeks) -> weeks.forEach((week, one) -> copy.add(municipality, week, one)));
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
}
