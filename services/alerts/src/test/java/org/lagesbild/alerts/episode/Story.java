package org.lagesbild.alerts.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lagesbild.alerts.rule.RuleBook;
import org.lagesbild.alerts.rule.RuleFile;
import org.lagesbild.alerts.text.AlertWording;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

/** Sigtuna told day by day: what comes in, and what is said of it. */
public final class Story {

    public static final String SIGTUNA = "0191";
    /** A Monday. */
    public static final int MONDAY = Stockholm.mondayOf(2_900);

    private static final List<String> CATEGORIES = List.of("BURGLARY_HOME", "VANDALISM", "FIRE_VEHICLE");
    private static final List<String> AREAS = List.of(SIGTUNA, "0191R001", "0191R002", "0191R005", "0191R009");

    private final Ground ground;
    private final List<Alert> said = new ArrayList<>();
    private Book book = Book.EMPTY;

    public Story() {
        this(usual());
    }

    Story(RuleBook rules) {
        this.ground = new Ground(
                rules,
                new Ground.Vocabulary(Vocabularies.areas(), Vocabularies.taxonomy(), Vocabularies.harmWeights()),
                (subject, at) -> false,
                new AlertWording(Vocabularies.areas(), Vocabularies.taxonomy()));
    }

    /** From what was said before, with all else lost. */
    static Story after(RuleBook rules, List<Alert> alerts) {
        Story story = new Story(rules);
        for (Alert alert : alerts) {
            story.book = Adoption.after(story.book, alert);
        }
        return story;
    }

    static RuleBook usual() {
        return rules().usual();
    }

    static RuleFile rules() {
        return new RuleFile(Vocabularies.taxonomy(), Vocabularies.areas());
    }

    Book book() {
        return book;
    }

    /** All that was said. */
    List<Alert> said() {
        return said;
    }

    public List<Alert> take(Evaluation evaluation) {
        return keep(new DailyStep(ground).take(book, evaluation));
    }

    List<Alert> hour(int hour, Sighting... sightings) {
        return keep(new HourlyStep(ground).take(book, SIGTUNA, hour, List.of(sightings)));
    }

    public List<Alert> person(String episode, JudgementAct act, int day) {
        Instant at = Stockholm.startOfDay(day).plusSeconds(3_600);
        return keep(new PersonStep(ground).take(book, new Judgement(episode, SIGTUNA, act, "coordinator", at)));
    }

    private List<Alert> keep(Outcome outcome) {
        book = outcome.book();
        said.addAll(outcome.alerts());
        return outcome.alerts();
    }

    public static Evaluation day(int day, SeriesTest... tests) {
        return day(day, 0, List.of(), tests);
    }

    /** A night with clusters. */
    static Evaluation night(int day, int revision, List<Cluster> clusters, SeriesTest... tests) {
        Evaluation without = day(day, revision, List.of(), tests);
        return new Evaluation(
                without.moment(), without.scale(), without.missing(), List.of(), without.tests(), List.of(), clusters);
    }

    public static Evaluation day(int day, int revision, List<String> missing, SeriesTest... tests) {
        return new Evaluation(
                new Evaluation.Moment(
                        SIGTUNA, day, revision, Stockholm.startOfDay(day).toEpochMilli() + revision),
                new Evaluation.Scale("gp-dlm/1", 0.001, 60, 0.25),
                missing,
                List.of(),
                List.of(tests),
                List.of(),
                List.of());
    }

    /** Four incidents of burglary that are this improbable. */
    public static SeriesTest test(String area, double probability) {
        return test(new SeriesKey(area, "BURGLARY_HOME"), 4, probability, 1.5);
    }

    public static SeriesTest test(SeriesKey series, long count, double probability, double ratio) {
        return test(series, count, probability, ratio, 200);
    }

    static SeriesTest test(SeriesKey series, long count, double probability, double ratio, int sourceWeeks) {
        return new SeriesTest(
                series,
                TestState.TESTED,
                new TestedCount(
                        new TestedCount.Seen(count, Math.min(count, 3)),
                        0.5,
                        new TestedCount.Range(0, 2),
                        probability,
                        4),
                TestedCount.NONE,
                TestedCount.NONE,
                new SeriesTest.Month(count, 2, new SeriesTest.Ratio(ratio, 1, 2), SeriesTest.Slow.NONE),
                0,
                List.of(new SectorShare("POLICE", count, 0.2)),
                new SeriesTest.Model(100, sourceWeeks, 0));
    }

    /** The same, with so many in fourteen days that are this improbable; nine would have been noticed. */
    static SeriesTest fortnight(SeriesTest test, long count, double probability) {
        TestedCount fortnight = new TestedCount(
                new TestedCount.Seen(count, Math.min(count, 5)), 1, new TestedCount.Range(0, 4), probability, 9);
        return new SeriesTest(
                test.series(),
                test.state(),
                test.week(),
                test.burst(),
                fortnight,
                test.month(),
                test.discovered(),
                test.sectors(),
                test.model());
    }

    /** Two months of days with rises, quiet, silent feeds and corrections, all from the seed. */
    static List<Evaluation> months(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Evaluation> days = new ArrayList<>();
        for (int day = MONDAY; day < MONDAY + 60; day++) {
            int revisions = random.nextInt(8) == 0 ? 2 : 1;
            for (int revision = 0; revision < revisions; revision++) {
                List<String> missing = random.nextInt(10) == 0 ? List.of("VANDALISM") : List.of();
                days.add(day(day, revision, missing, tests(random).toArray(SeriesTest[]::new)));
            }
        }
        return days;
    }

    private static List<SeriesTest> tests(SplittableRandom random) {
        List<SeriesTest> tests = new ArrayList<>();
        for (String area : AREAS) {
            for (String category : CATEGORIES) {
                if (random.nextInt(4) == 0) {
                    double probability = Math.pow(10, -random.nextDouble(6));
                    SeriesTest test = test(
                            new SeriesKey(area, category),
                            random.nextInt(8),
                            probability,
                            1 + random.nextDouble(),
                            random.nextInt(5) == 0 ? 4 : 60);
                    double longer = Math.pow(10, -random.nextDouble(6));
                    tests.add(random.nextInt(2) == 0 ? fortnight(test, random.nextInt(16), longer) : test);
                }
            }
        }
        return tests;
    }
}
