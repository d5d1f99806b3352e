package org.lagesbild.risk.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.SeverityClass;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.CodeLists;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.SensitivityClass;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;

/** A town whose log is written day by day, and all that its views and models say of it. */
final class Town implements Closing {

    static final Instant START = Instant.parse("2023-12-31T23:00:00Z"); // midnight of Monday 2024-01-01

    static final SeriesKey NORTH = new SeriesKey(Country.NORTH, "THEFT");
    static final SeriesKey ALL = new SeriesKey(Country.TOWN, "THEFT");

    /** Of a {@link #usual} town: models have begun, and expect one theft a week in the north. */
    static final int USUAL_WEEKS = 45;

    private static final Taxonomy TAXONOMY = new Taxonomy(
            1,
            List.of(new Group("ALL", "s", "e")),
            List.of(
                    new Category("THEFT", "ALL", "s", "e", SensitivityClass.NORMAL),
                    new Category("FIRE", "ALL", "s", "e", SensitivityClass.NORMAL)),
            new CodeLists(List.of(), List.of(), List.of()));

    private static final HarmWeight.Basis BASIS =
            new HarmWeight.Basis(HarmWeight.Source.DECISION, LocalDate.parse("2025-01-01"), "for tests");
    private static final HarmWeights WEIGHTS = new HarmWeights(
            7,
            Map.of(
                    "THEFT", new HarmWeight(HarmKind.CRIME, SeverityClass.MODERATE, 28, BASIS),
                    "FIRE", new HarmWeight(HarmKind.CONCERN, SeverityClass.MODERATE, 28, BASIS)));

    final HeapStores stores = new HeapStores();
    final List<Evaluation> evaluations = new ArrayList<>();
    private final HeapWeeks weeks = new HeapWeeks();
    final Map<Integer, SettledWeek> settled = weeks.of(Country.TOWN);
    final Map<Integer, List<AcceptedLevel>> accepted = weeks.levels();
    final SealedWeeks sealed = new SealedWeeks();
    private final List<Change> log = new ArrayList<>();
    private LocalViews views;
    private Instant now = START;

    Town() {
        this(Past.none());
    }

    Town(Past past) {
        this.views = new LocalViews(Country.AREAS, TAXONOMY, WEIGHTS, stores, past);
    }

    /** Forty-five weeks in which nothing is out of the ordinary. */
    static Town usual() {
        Town usual = new Town();
        usual.apply(new Change.Tick(START));
        usual.enrolled();
        usual.weeks(USUAL_WEEKS);
        return usual;
    }

    /** Polisen and the fire brigade are expected each day. */
    Town enrolled() {
        apply(new Change.Enrolled("polisen", "POLICE", Country.TOWN, 24, START));
        apply(new Change.Enrolled("brandkaren", "RESCUE", Country.TOWN, 24, START));
        return this;
    }

    void apply(Change change) {
        log.add(change);
        Worlds.apply(views, change, this);
    }

    /** Runs to the next midnight; these partners are heard on the way. */
    void day(String... heard) {
        for (String partner : heard) {
            apply(new Change.Heard(partner, sector(partner), Country.TOWN, now.plus(Duration.ofHours(3))));
        }
        now = Stockholm.startOfDay(Stockholm.dayOf(now) + 1);
        apply(new Change.Tick(now));
        commit();
    }

    void days(int days) {
        for (int day = 0; day < days; day++) {
            day("polisen", "brandkaren");
        }
    }

    void commit() {
        views.detection().reconsider(this);
        views.detection().persist();
        Worlds.persist(views, stores);
    }

    /** A commit while a service catches up: what was counted is kept, and nothing is said. */
    void commitMuted() {
        Worlds.persist(views, stores);
    }

    /** Whole weeks from a Monday, each with one theft in the north on Tuesday. */
    void weeks(int weeks) {
        for (int week = 0; week < weeks; week++) {
            days(1);
            report(theft(Country.NORTH, "polisen", week % 24, Origin.PUBLIC));
            days(6);
        }
    }

    void restart(Past past) {
        views = new LocalViews(Country.AREAS, TAXONOMY, WEIGHTS, stores, past);
    }

    Instant now() {
        return now;
    }

    LocalViews views() {
        return views;
    }

    List<Change> log() {
        return log;
    }

    void report(Incident incident) {
        apply(new Change.Count(1, ChangeReason.REPORTED, now, incident));
    }

    /** So many thefts of the running day in the north, one an hour. */
    List<Incident> burst(int thefts, Origin origin) {
        List<Incident> burst = new ArrayList<>();
        for (int each = 0; each < thefts; each++) {
            burst.add(theft(Country.NORTH, "polisen", 8 + each, origin));
        }
        burst.forEach(this::report);
        return burst;
    }

    void retract(Incident incident) {
        apply(new Change.Count(-1, ChangeReason.RETRACTED, now, incident));
    }

    /** One of the running day. */
    Incident theft(String area, String partner, int hour, Origin origin) {
        return incident("THEFT", area, partner, now.plus(Duration.ofHours(hour)), origin);
    }

    static Incident incident(String category, String area, String partner, Instant occurred, Origin origin) {
        return new Incident(
                partner,
                sector(partner),
                category,
                area,
                occurred,
                Precision.HOUR,
                "",
                Severity.LOW,
                origin,
                Certainty.LIKELY,
                List.of(),
                Scope.MUNICIPALITY,
                1,
                1,
                occurred);
    }

    private static String sector(String partner) {
        return partner.equals("polisen") ? "POLICE" : "RESCUE";
    }

    Evaluation last() {
        return evaluations.get(evaluations.size() - 1);
    }

    /** The series' test in the last evaluation. */
    SeriesTest test(SeriesKey series) {
        return last().tests().stream()
                .filter(test -> test.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the log of weeks and evaluations. */
    Past past() {
        Map<String, Evaluation> newest = new HashMap<>();
        evaluations.forEach(evaluation -> newest.put(evaluation.moment().municipality(), evaluation));
        SealedWeeks copy = new SealedWeeks();
        sealed.forEach(copy::add);
        return new Past(copy, weeks.copy(), newest, last().moment().day());
    }

    /** The stored models' bytes, in hexadecimal digits. */
    Map<String, String> models() {
        Map<String, String> models = new TreeMap<>();
        stores.models.forEach(
                (series, bytes) -> models.put(series.toString(), HexFormat.of().formatHex(bytes)));
        return models;
    }

    @Override
    public void day(String area, int day, AreaView view) {
        // LocalViewsTest looks at these
    }

    @Override
    public void week(String area, int week, WeekCount count) {
        sealed.add(area, week, count);
    }

    @Override
    public void settled(String municipality, int week, SettledWeek record) {
        weeks.add(municipality, week, record);
    }

    @Override
    public void accepted(int week, AcceptedLevel level) {
        weeks.add(week, level);
    }

    @Override
    public void evaluated(Evaluation evaluation) {
        evaluations.add(evaluation);
    }
}
