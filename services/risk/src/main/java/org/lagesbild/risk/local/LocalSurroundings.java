package org.lagesbild.risk.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.Surroundings;

/** Which feeds were silent and how new they are, of the municipalities of one partition. */
final class LocalSurroundings implements Surroundings {

    private static final int WEEK = 7;

    private final CoverageTable coverage;
    private final Evidence evidence;
    private final BucketDetails details;
    /** By municipality, what was missing in the seven days before the day that runs, as it stood at its midnight. */
    private final Map<String, List<String>> lastWeek = new HashMap<>();

    private int today;

    LocalSurroundings(CoverageTable coverage, Evidence evidence, BucketDetails details) {
        this.coverage = coverage;
        this.evidence = evidence;
        this.details = details;
    }

    /** A day has begun; of each municipality it is still to be noted what is missing. */
    void begin(int day) {
        today = day;
    }

    /** Notes what is missing in the seven days before today. Answers whether it is not what was noted before. */
    boolean note(String municipality) {
        List<String> missing = incomplete(municipality, today - WEEK, today - 1);
        return !missing.equals(lastWeek.put(municipality, missing));
    }

    /** Notes what was missing by an evaluation of today. */
    void note(Evaluation said) {
        lastWeek.put(said.moment().municipality(), said.missing());
    }

    /** What is noted next is another thing than before. */
    void forget(String municipality) {
        lastWeek.remove(municipality);
    }

    /** What was noted of the municipality. */
    List<String> lastWeek(String municipality) {
        return lastWeek.getOrDefault(municipality, List.of());
    }

    /** Adds the municipalities of which any feed was enrolled or heard. */
    Set<String> withFeeds(List<String> others) {
        Set<String> known = new TreeSet<>(others);
        coverage.tenants().stream().filter(evidence::ofMunicipality).forEach(known::add);
        return known;
    }

    /** Whether any feed of the municipality was expected, or heard, when this local day began. */
    boolean known(String municipality, int day) {
        return coverage.known(municipality, day);
    }

    @Override
    public List<String> missing(String municipality, int first, int last) {
        boolean newest = last == today - 1 && first == today - WEEK;
        List<String> noted = newest ? lastWeek.get(municipality) : null;
        return noted != null ? noted : incomplete(municipality, first, last);
    }

    private List<String> incomplete(String municipality, int first, int last) {
        return evidence.sources().missing(municipality, coverage.silent(municipality, first, last, today - 1));
    }

    @Override
    public int sourceWeeks(String municipality, String category, int day) {
        return (day - coverage.newest(municipality, evidence.sources().of(municipality, category))) / WEEK;
    }

    @Override
    public Map<SeriesKey, Details> details(Set<SeriesKey> series, int day) {
        return details.of(series, day);
    }

    @Override
    public long independent(Set<String> areas, String category, int first, int last) {
        return details.independent(areas, category, first, last);
    }
}
