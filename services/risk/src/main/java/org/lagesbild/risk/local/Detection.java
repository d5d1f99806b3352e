package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.series.DayCounts;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.series.Expectations;
import org.lagesbild.risk.series.Midnight;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.series.Surroundings;
import org.lagesbild.risk.series.TestedAreas;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.Now;

/**
 * What the numbers say: each Monday the week that leaves the guard is settled and learnt, and at each midnight every
 * municipality is evaluated. What was settled or evaluated before stands.
 */
public final class Detection implements Surroundings {

    private static final int SETTLED_AFTER_WEEKS = 5;

    private final AreaTree areas;
    private final TestedAreas tested;
    private final LocalStores stores;
    private final CoverageTable coverage;
    private final Past past;
    private final KnownWeeks known;
    private final Set<String> relearn = new TreeSet<>();
    private final Evidence evidence;
    private final DayCounts counts;
    private final Models models;
    private final Evaluator evaluator;
    private final BucketDetails details;
    private final Expectations expectations;
    private final Map<String, List<String>> missingNow = new HashMap<>();
    private final Set<String> moved = new TreeSet<>();
    private final Map<String, Evaluation> last = new HashMap<>();
    private final TreeMap<String, Instant> takenBack = new TreeMap<>();
    private @Nullable Now now;

    Detection(
            AreaTree areas,
            HarmWeights weights,
            LocalStores stores,
            CoverageTable coverage,
            Function<String, List<String>> path,
            Past past) {
        this.areas = areas;
        this.tested = new TestedAreas(areas);
        this.stores = stores;
        this.coverage = coverage;
        this.evidence = new Evidence(areas, tested, path);
        this.counts = evidence.counts();
        this.past = past;
        this.known = new KnownWeeks(past.settled());
        this.models = new Models(areas, tested, stores.models());
        this.evaluator = new Evaluator(models, tested, counts, weights, this);
        this.expectations = new Expectations(models, counts);
        this.details = new BucketDetails(stores.buckets(), path);
        last.putAll(past.evaluations());
    }

    /** Picks up where the stores stand. */
    void restore(Now at) {
        stores.buckets().forAll((key, count) -> evidence.add(key, count, at.day()));
        begin(at);
        past.evaluations().values().stream()
                .filter(evaluation -> evaluation.moment().day() == at.day())
                .forEach(evaluation -> missingNow.put(evaluation.moment().municipality(), evaluation.missing()));
    }

    /** The first hour that is known: whatever was settled before it has been learnt. */
    void begin(Now first) {
        now = first;
        areas.all().stream()
                .filter(area -> tested.municipality(area.code()))
                .forEach(area -> models.catchUp(area.code(), first.week() - SETTLED_AFTER_WEEKS, known));
    }

    /** Counts one incident more or fewer, as its municipality's last evaluation may have to be said again. */
    void count(BucketKey key, int sign, Instant receivedAt) {
        Now at = now;
        evidence.add(key, sign, at == null ? key.bucket().day() : at.day());
        if (sign < 0 && Reported.counts(key.attributes().origin())) {
            takenBack(key, receivedAt);
        }
    }

    private void takenBack(BucketKey key, Instant at) {
        Evaluation said = last.get(areas.tenant(key.area()));
        if (said == null || key.bucket().day() >= said.moment().day()) {
            return;
        }
        List<String> its = evidence.path(key.area());
        boolean alarmed = said.tests().stream()
                .filter(test -> test.series().category().equals(key.attributes().category()))
                .filter(test -> its.contains(test.series().area()))
                .anyMatch(Evaluator::alarmed);
        if (alarmed) {
            takenBack.merge(said.moment().municipality(), at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Forgets who told of what a sealed week counted. */
    void drop(BucketKey key, int count) {
        evidence.drop(key, count);
    }

    /** A day has begun. */
    void midnight(Now next, Closing closing) {
        now = next;
        relearn();
        counts.forget(next.day() - DayCounts.DAYS);
        if (Stockholm.mondayOf(next.week()) == next.day()) {
            settle(next.week() - SETTLED_AFTER_WEEKS, closing);
        }
        takenBack.clear();
        move(next);
        if (next.day() > past.evaluatedTo()) {
            Map<String, Set<SeriesKey>> active = evaluator.active(next.day(), areas::tenant);
            long at = Stockholm.startOfDay(next.day()).toEpochMilli();
            municipalities().forEach(code -> {
                Evaluation.Moment moment = new Evaluation.Moment(code, next.day(), 0, at);
                say(evaluator.evaluate(moment, active.getOrDefault(code, Set.of()), last.get(code)), closing);
            });
        }
    }

    /** Where what is expected, or how far from it the count lies, is another one than the day before. */
    private void move(Now next) {
        counts.forActive(next.day() - 8, next.day() - 1, series -> moved.add(series.area()));
        boolean monday = Stockholm.mondayOf(next.week()) == next.day();
        for (String code : municipalities()) {
            List<String> missing = incomplete(code, next.day() - 7, next.day() - 1);
            boolean another = !missing.equals(missingNow.put(code, missing));
            if (monday || another) {
                models.find(code).ifPresent(its -> moved.addAll(its.areas()));
            }
        }
    }

    /** The areas whose expectations moved since this was asked last. */
    Set<String> drainMoved() {
        Set<String> drained = Set.copyOf(moved);
        moved.clear();
        return drained;
    }

    /** What is expected of each category in the area; nothing of one that is not tested, or before any hour began. */
    List<AreaView.Expected> expected(String area) {
        Now at = now;
        if (at == null || !models.tests(area)) {
            return List.of();
        }
        String code = areas.tenant(area);
        return expectations.of(area, new Midnight(code, at.day(), missingNow.getOrDefault(code, List.of())));
    }

    private void say(Evaluation evaluation, Closing closing) {
        last.put(evaluation.moment().municipality(), evaluation);
        closing.evaluated(evaluation);
    }

    /** Those that were heard of, here or in the settled weeks. */
    private Set<String> municipalities() {
        Set<String> known = new TreeSet<>(models.begun());
        coverage.tenants().stream().filter(tested::municipality).forEach(known::add);
        return known;
    }

    private void settle(int week, Closing closing) {
        int monday = Stockholm.mondayOf(week);
        Map<String, Map<SeriesKey, Long>> reported = new HashMap<>();
        counts.forActive(monday, monday + 6, series -> {
            long count = counts.of(series, monday, monday + 6);
            if (count != 0) {
                reported.computeIfAbsent(areas.tenant(series.area()), any -> new TreeMap<>())
                        .put(series, count);
            }
        });
        Set<String> begun = municipalities();
        begun.removeIf(code -> models.find(code).isEmpty() && !coverage.known(code, monday));
        for (String code : begun) {
            Optional<SettledWeek> stands = known.find(code, week);
            SettledWeek settled = stands.orElseGet(() -> SettledWeek.of(
                    WeekState.SETTLED, missing(code, monday, monday + 6), reported.getOrDefault(code, Map.of())));
            models.absorb(code, week, settled);
            if (stands.isEmpty()) {
                say(code, week, settled, closing);
            }
        }
    }

    private void say(String code, int week, SettledWeek settled, Closing closing) {
        known.add(code, week, settled);
        closing.settled(code, week, settled);
    }

    /** Takes up a week of the past, where nothing stands of it and no count of our own is to come. */
    void imported(Change.Imported imported, Closing closing) {
        String code = imported.municipality();
        Now at = now;
        boolean own = at != null && imported.week() > at.week() - SETTLED_AFTER_WEEKS;
        if (own
                || !tested.municipality(code)
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
            missingNow.remove(code);
        });
        relearn.clear();
    }

    /**
     * Says again what was said of the running day where an alarm's data was taken back since: with what is left, and the
     * next revision.
     */
    public void reconsider(Closing closing) {
        Now at = now;
        if (takenBack.isEmpty() || at == null) {
            return;
        }
        Map<String, Set<SeriesKey>> active = evaluator.active(at.day(), areas::tenant);
        takenBack.forEach((code, received) -> {
            Evaluation said = last.get(code);
            if (said != null && said.moment().day() == at.day()) {
                Evaluation.Moment moment =
                        new Evaluation.Moment(code, at.day(), said.moment().revision() + 1, received.toEpochMilli());
                Evaluation again = evaluator.evaluate(moment, active.getOrDefault(code, Set.of()), said);
                if (Weaker.than(again, said)) {
                    say(again, closing);
                }
            }
        });
        takenBack.clear();
    }

    /** Stores what models have learnt; what is not stored is learnt again at the next start. */
    public void persist() {
        relearn();
        models.persist(stores.models());
    }

    @Override
    public List<String> missing(String municipality, int first, int lastDay) {
        Now at = now;
        boolean newest = at != null && lastDay == at.day() - 1 && first == at.day() - 7;
        List<String> said = newest ? missingNow.get(municipality) : null;
        return said != null ? said : incomplete(municipality, first, lastDay);
    }

    private List<String> incomplete(String municipality, int first, int lastDay) {
        return evidence.sources().missing(municipality, coverage.silent(municipality, first, lastDay));
    }

    @Override
    public int sourceWeeks(String municipality, String category, int day) {
        return (day - coverage.newest(municipality, evidence.sources().of(municipality, category))) / 7;
    }

    @Override
    public Map<SeriesKey, Details> details(Set<SeriesKey> series, int day) {
        return details.of(series, day);
    }
}
