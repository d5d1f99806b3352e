package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;

/** Makes a municipality's evaluation: every series held against its past, and those told of that are worth it. */
public final class Evaluator {

    /** Above this a count is ordinary; whoever is not listed is. */
    public static final double LISTED_FROM = 0.2;

    private final Models models;
    private final TestedAreas areas;
    private final DayCounts counts;
    private final Surroundings surroundings;
    private final Scores scores;
    private final Clusters clusters;

    public Evaluator(
            Models models, TestedAreas areas, DayCounts counts, HarmWeights weights, Surroundings surroundings) {
        this.models = models;
        this.areas = areas;
        this.counts = counts;
        this.surroundings = surroundings;
        this.scores = new Scores(weights, areas, counts);
        this.clusters = new Clusters(areas, counts, surroundings);
    }

    /** Whether the series met a rule's bound, so that it matters when its data is taken back. */
    public static boolean alarmed(SeriesTest test) {
        return test.week().probability() <= AlarmLevels.WEEK
                || test.fortnight().probability() <= AlarmLevels.FORTNIGHT
                || test.burst().probability() <= AlarmLevels.DAY
                || test.month().slow().alarm();
    }

    /** Whether any rule may alarm on the cluster, so that it matters when its data is taken back. */
    public static boolean alarmed(Cluster cluster) {
        return cluster.chance().recurrenceDays() >= Cluster.SHORTEST_RECURRENCE;
    }

    /**
     * @param active the municipality's series of which anything was reported in the last five weeks
     * @param before the evaluation said last, or null: what alarmed in it is listed again
     */
    public Evaluation evaluate(Evaluation.Moment moment, Set<SeriesKey> active, @Nullable Evaluation before) {
        Midnight midnight = new Midnight(
                moment.municipality(),
                moment.day(),
                surroundings.missing(moment.municipality(), moment.day() - 7, moment.day() - 1));
        List<String> missingBefore = missingBefore(moment, before);
        Optional<MunicipalityModels> known = models.find(moment.municipality());
        Round round = known.map(its -> new Round(midnight, missingBefore, its)).orElse(null);
        List<SeriesTest> tests = round == null ? List.of() : round.tests(active, before);
        Evaluation.Scale scale = new Evaluation.Scale(
                SeriesLearner.version(), AlarmLevels.WEEK, round == null ? 0 : round.tested(active), LISTED_FROM);
        return new Evaluation(
                moment,
                scale,
                midnight.missing(),
                missingBefore,
                tests,
                known.map(its -> scores.of(its, midnight)).orElse(List.of()),
                known.map(its -> clusters.of(its, midnight, active)).orElse(List.of()));
    }

    /** What had its fourteen days at midnight has them in every revision: else nothing would seem to be left of them. */
    private List<String> missingBefore(Evaluation.Moment moment, @Nullable Evaluation before) {
        return before != null && before.moment().day() == moment.day()
                ? before.missingBefore()
                : surroundings.missing(moment.municipality(), moment.day() - 14, moment.day() - 8);
    }

    /** The series by municipality of which anything was reported in the five weeks before the day. */
    public Map<String, Set<SeriesKey>> active(int day, UnaryOperator<String> municipalityOf) {
        Map<String, Set<SeriesKey>> active = new HashMap<>();
        int from = Stockholm.mondayOf(Stockholm.weekOf(day)) - 4 * 7;
        counts.forActive(
                Math.min(from, day - 7),
                day - 1,
                series -> active.computeIfAbsent(municipalityOf.apply(series.area()), any -> new TreeSet<>())
                        .add(series));
        return active;
    }

    /** One municipality at one midnight. */
    private final class Round {

        private final Midnight midnight;
        private final List<String> missingBefore;
        private final MunicipalityModels its;
        private final SeriesTester tester;
        private final SlowRise slow;
        private final Map<Integer, List<String>> missing = new HashMap<>();

        Round(Midnight midnight, List<String> missingBefore, MunicipalityModels its) {
            this.midnight = midnight;
            this.missingBefore = missingBefore;
            this.its = its;
            this.tester = new SeriesTester(counts, midnight);
            this.slow = new SlowRise(counts, (week, category) -> missing(week).contains(category));
        }

        private List<String> missing(int week) {
            int monday = Stockholm.mondayOf(week);
            return missing.computeIfAbsent(
                    week, any -> surroundings.missing(midnight.municipality(), monday, monday + 6));
        }

        private Optional<Learnt> model(SeriesKey series) {
            return its.find(series).filter(Learnt.class::isInstance).map(Learnt.class::cast);
        }

        private boolean testable(SeriesKey series) {
            return !midnight.missing().contains(series.category())
                    && model(series).flatMap(model -> model.of(midnight.week())).isPresent();
        }

        /** Every series with a model of its own, and what was seen for the first time. */
        int tested(Set<SeriesKey> active) {
            Set<SeriesKey> all = new TreeSet<>(its.series());
            active.stream()
                    .filter(series -> counts.of(series, midnight.fortnightFrom(), midnight.yesterday()) > 0)
                    .forEach(all::add);
            return (int) all.stream().filter(this::testable).count();
        }

        List<SeriesTest> tests(Set<SeriesKey> active, @Nullable Evaluation before) {
            Set<SeriesKey> candidates = new TreeSet<>();
            active.stream().filter(this::testable).filter(this::listed).forEach(candidates::add);
            if (before != null) {
                before.tests().stream()
                        .filter(Evaluator::alarmed)
                        .map(SeriesTest::series)
                        .filter(this::testable)
                        .forEach(candidates::add);
            }
            Map<SeriesKey, Surroundings.Details> details =
                    candidates.isEmpty() ? Map.of() : surroundings.details(candidates, midnight.day());
            Map<String, Integer> sources = new TreeMap<>();
            List<SeriesTest> tests = new ArrayList<>();
            for (SeriesKey series : candidates) {
                int weeks = sources.computeIfAbsent(
                        series.category(),
                        category -> surroundings.sourceWeeks(midnight.municipality(), category, midnight.day()));
                tests.add(test(series, details.getOrDefault(series, Surroundings.Details.NONE), weeks));
            }
            return tests;
        }

        private boolean listed(SeriesKey series) {
            Learnt model = model(series).orElseThrow();
            if (counts.of(series, midnight.fortnightFrom(), midnight.yesterday()) > 0
                    && tester.probability(series, outlook(series, model)) <= LISTED_FROM) {
                return true;
            }
            return slow.possible(series, model, midnight.week())
                    && slow.of(series, model, midnight.week()).alarm();
        }

        private Outlook outlook(SeriesKey series, Learnt model) {
            Outlook outlook = tester.outlook(series, model).orElseThrow();
            return missingBefore.contains(series.category()) ? outlook.withoutFortnight() : outlook;
        }

        private SeriesTest test(SeriesKey series, Surroundings.Details details, int sourceWeeks) {
            Learnt model = model(series).orElseThrow();
            Outlook outlook = outlook(series, model);
            SeriesTest.Month month = new SeriesTest.Month(
                    counts.of(series, midnight.monthFrom(), midnight.yesterday()),
                    outlook.month(),
                    new Ratios(its, counts, areas).of(series, outlook, midnight),
                    slow.of(series, model, midnight.week()));
            return tester.test(
                    series,
                    outlook,
                    month,
                    new SeriesTester.Context(
                            details, new SeriesTest.Model(model.absorbed(), sourceWeeks, model.acceptedWeek())));
        }
    }
}
