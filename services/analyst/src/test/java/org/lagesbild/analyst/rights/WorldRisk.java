package org.lagesbild.analyst.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.score.Term;
import org.lagesbild.risk.time.Stockholm;

/**
 * What is said of a municipality of a {@link World}: as in the product, each test and each term follows from its own
 * category, and all else from everything.
 */
final class WorldRisk {

    private static final int WEIGHTS = Vocabularies.harmWeights().version();

    private final World world;
    private final String municipality;

    WorldRisk(World world, String municipality) {
        this.world = world;
        this.municipality = municipality;
    }

    /**
     * Lets a site serve what is said of each municipality, of another day for each world, since what was said of one stands.
     * Where something secret happened it is said again during the day, as if data behind an alarm had been taken back.
     */
    static void say(World world, Site site, int day) {
        boolean secret =
                world.incidents().stream().anyMatch(incident -> incident.area().equals(World.NEVER_BEFORE));
        for (String place : World.PLACES) {
            if (World.level(place) == AreaLevel.MUNICIPALITY) {
                for (int revision = 0; revision <= (secret ? 1 : 0); revision++) {
                    Evaluation evaluation = new WorldRisk(world, place).at(day, revision);
                    site.publish(evaluation);
                    site.awaitServed(evaluation);
                }
            }
        }
    }

    /** By the tick of this day; of revision 1 where some of it was taken back since. */
    Evaluation at(int day, int revision) {
        List<String> areas = World.PLACES.stream()
                .filter(place -> World.AREAS.within(place, municipality))
                .toList();
        List<SeriesTest> tests = areas.stream()
                .flatMap(area -> counts(area).entrySet().stream().map(row -> test(area, row, revision)))
                .sorted((one, other) -> one.series().compareTo(other.series()))
                .toList();
        return new Evaluation(
                new Evaluation.Moment(
                        municipality, day, revision, Stockholm.startOfDay(day).toEpochMilli() + revision),
                new Evaluation.Scale("detector", 0.001, tests.size(), 0.2),
                List.of(),
                List.of(),
                tests,
                areas.stream().sorted().flatMap(this::score).toList(),
                List.of());
    }

    private Map<String, Integer> counts(String area) {
        Map<String, Integer> counts = new TreeMap<>();
        world.incidents().stream()
                .filter(incident -> World.AREAS.within(incident.area(), area))
                .forEach(incident -> counts.merge(incident.category().code(), 1, Integer::sum));
        return counts;
    }

    private static SeriesTest test(String area, Map.Entry<String, Integer> row, int takenBack) {
        int count = row.getValue() - takenBack;
        TestedCount tested = new TestedCount(
                new TestedCount.Seen(count, count), 0.5, new TestedCount.Range(0, 2), 0.1 / (1 + count), 4, 0.75);
        return new SeriesTest(
                new SeriesKey(area, row.getKey()),
                TestState.TESTED,
                tested,
                tested,
                tested,
                new SeriesTest.Month(count, 2, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(new SectorShare("POLICE", count, 0.5)),
                new SeriesTest.Model(50, 100));
    }

    /** None where nothing happened; a score is made of all categories. */
    private Stream<ScoreRecord> score(String area) {
        Map<String, Integer> counts = counts(area);
        int incidents = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (incidents == 0) {
            return Stream.empty();
        }
        List<ScoreRecord.KindTerm> terms = new ArrayList<>();
        if (incidents >= 3) {
            Vocabularies.harmWeights()
                    .all()
                    .forEach((category, weight) -> terms.add(new ScoreRecord.KindTerm(
                            weight.kind(), term(category, weight, counts.getOrDefault(category, 0)))));
            terms.sort((one, other) -> one.kind() == other.kind() ? 0 : one.kind() == HarmKind.CRIME ? -1 : 1);
        }
        SectorShare all = new SectorShare("POLICE", incidents, 1.0 / (1 + incidents));
        return Stream.of(new ScoreRecord(area, 1000, incidents, WEIGHTS, terms, List.of(all), incidents));
    }

    private static Term term(String category, HarmWeight weight, int count) {
        return new Term(
                category,
                weight.severity().daysInChange(),
                weight.halfLife(),
                new Term.Counted(count * 0.75, 0.5, count),
                Shrinkage.STRONG);
    }
}
