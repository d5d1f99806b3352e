package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.detector.Levels;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.SeriesModel.Collected;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

/**
 * The models of one municipality's series: a fold over its settled weeks and accepted levels, in their order, and of
 * nothing else.
 *
 * <p>A series is kept from its first incident on. Before that it is one of those in which nothing ever happened, for all
 * of which one model stands, of each kind: it has learnt as many quiet weeks as the municipality has weeks, and is what a
 * new series begins with.
 */
public final class MunicipalityModels {

    /** In place of a category's code: the model of all series in which nothing happened yet. */
    private static final String QUIET = "@quiet";

    private static final String QUIET_PLAIN = "@quiet-plain";

    private final String municipality;
    private final TestedAreas areas;
    private final SeriesLearner learner;
    private final TreeMap<SeriesKey, SeriesModel> models = new TreeMap<>();
    private final Set<SeriesKey> dirty = new HashSet<>();

    MunicipalityModels(String municipality, TestedAreas areas, SeriesLearner learner) {
        this.municipality = municipality;
        this.areas = areas;
        this.learner = learner;
    }

    String municipality() {
        return municipality;
    }

    /** Puts back a model as it was stored. */
    void restore(SeriesKey series, SeriesModel model) {
        models.put(series, model);
    }

    /** Whether any week was learnt or passed over. */
    public boolean begun() {
        return !models.isEmpty();
    }

    /** The newest week that was learnt or passed over. */
    public int lastWeek() {
        return quiet(QUIET).lastWeek();
    }

    /** Every series of its own, sorted, without those that stand for others. */
    public List<SeriesKey> series() {
        return models.keySet().stream().filter(key -> !quiet(key)).toList();
    }

    /** The categories of the area's own series, sorted. */
    List<String> categories(String area) {
        return models.subMap(new SeriesKey(area, ""), new SeriesKey(area + '\0', "")).keySet().stream()
                .filter(key -> !quiet(key))
                .map(SeriesKey::category)
                .toList();
    }

    /** The areas of the series, sorted. */
    public Set<String> areas() {
        Set<String> found = new TreeSet<>();
        models.keySet().forEach(series -> found.add(series.area()));
        return found;
    }

    /** The series' own model, or what stands for all in which nothing was settled yet; empty before any week. */
    public Optional<SeriesModel> find(SeriesKey series) {
        SeriesModel own = models.get(series);
        return own != null || models.isEmpty() ? Optional.ofNullable(own) : Optional.of(quietFor(series.area()));
    }

    /** The series as stored, changed since this was asked last. */
    Map<SeriesKey, SeriesModel> drainDirty() {
        Map<SeriesKey, SeriesModel> drained = new TreeMap<>();
        dirty.forEach(key -> drained.put(key, models.get(key)));
        dirty.clear();
        return drained;
    }

    /** Learns one week; weeks between the last one and this are passed over, since nothing is known of them. */
    public void absorb(int week, SettledWeek settled) {
        if (models.isEmpty()) {
            models.put(new SeriesKey(municipality, QUIET), new Collected(0, 0, week - 1));
            models.put(new SeriesKey(municipality, QUIET_PLAIN), new Collected(0, 0, week - 1));
        }
        if (week <= lastWeek()) {
            return;
        }
        for (int between = lastWeek() + 1; between < week; between++) {
            step(between, null);
        }
        for (SeriesKey series : settled.reported().keySet()) {
            models.computeIfAbsent(series, any -> quietFor(series.area()));
        }
        step(week, settled);
    }

    /** A person has accepted the series' last weeks as its usual ones; nothing follows where it was never tested. */
    void accept(AcceptedLevel level) {
        SeriesKey series = level.series();
        if (find(series).orElse(null) instanceof Learnt model) {
            models.put(series, learner.accept(model, level, parent(series)));
            dirty.add(series);
        }
    }

    /** Parents come before what lies in them, by code, so that the season taken is that of the same week. */
    private void step(int week, @Nullable SettledWeek settled) {
        models.replaceAll((series, model) ->
                learner.learn(model, new SeriesLearner.Week(week, count(series, settled), parent(series))));
        dirty.addAll(models.keySet());
        begin(week);
    }

    /** Which series had nothing in an imported week is not known: the file need not hold every category. */
    private static @Nullable Long count(SeriesKey series, @Nullable SettledWeek settled) {
        if (settled == null || settled.missing(series) || (quiet(series) && settled.state() == WeekState.IMPORTED)) {
            return null;
        }
        return settled.reported().getOrDefault(series, 0L);
    }

    /** Makes models of what has been collected for long enough. */
    private void begin(int week) {
        List<SeriesKey> due = new ArrayList<>();
        Map<String, Map<String, Long>> sums = new HashMap<>();
        models.forEach((series, model) -> {
            if (model instanceof Collected collected && collected.weeks() == Levels.WEEKS) {
                due.add(series);
                sums.computeIfAbsent(series.category(), any -> new HashMap<>()).put(series.area(), collected.sum());
            }
        });
        for (SeriesKey series : due) {
            boolean plain = series.category().equals(QUIET_PLAIN) || areas.plain(series.area());
            ColdStart.Level level = level(series, sums.getOrDefault(series.category(), Map.of()));
            models.put(series, learner.begin(!plain, level, week, parent(series)));
        }
    }

    private ColdStart.Level level(SeriesKey series, Map<String, Long> sums) {
        Collected own = (Collected) requireModel(series);
        Map<String, Long> ofLevel = new HashMap<>();
        areas.siblings(series.area()).forEach(area -> ofLevel.put(area.code(), sums.getOrDefault(area.code(), 0L)));
        boolean none = ofLevel.values().stream().allMatch(sum -> sum == 0);
        return areas.municipality(series.area()) || none
                ? ColdStart.alone(own)
                : ColdStart.among(areas.siblings(series.area()), ofLevel, series.area(), own.weeks());
    }

    private @Nullable Learnt parent(SeriesKey series) {
        boolean above = series.area().equals(municipality);
        return !above && models.get(new SeriesKey(municipality, series.category())) instanceof Learnt learnt
                ? learnt
                : null;
    }

    private SeriesModel quietFor(String area) {
        return quiet(areas.plain(area) ? QUIET_PLAIN : QUIET);
    }

    private SeriesModel quiet(String kind) {
        return requireModel(new SeriesKey(municipality, kind));
    }

    private SeriesModel requireModel(SeriesKey series) {
        SeriesModel model = models.get(series);
        if (model == null) {
            throw new IllegalStateException("asked before any week was learnt");
        }
        return model;
    }

    private static boolean quiet(SeriesKey series) {
        return series.category().startsWith(QUIET);
    }

    /** Every model, by series, those that stand for others too. */
    NavigableMap<SeriesKey, SeriesModel> all() {
        return Collections.unmodifiableNavigableMap(models);
    }
}
