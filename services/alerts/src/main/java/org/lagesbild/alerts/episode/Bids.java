package org.lagesbild.alerts.episode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagesbild.alerts.rule.AreaSet;
import org.lagesbild.alerts.rule.CategorySet;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Selection;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;

/** From one evaluation to what would alarm: one bid for a series, however many rules and windows find it unusual. */
final class Bids {

    private final Ground ground;
    private final Evaluation evaluation;
    private final Map<SeriesKey, Bid> bids = new TreeMap<>();

    private Bids(Ground ground, Evaluation evaluation) {
        this.ground = ground;
        this.evaluation = evaluation;
    }

    static Map<SeriesKey, Bid> of(Ground ground, Evaluation evaluation) {
        Bids all = new Bids(ground, evaluation);
        ground.rules().rules().forEach(all::add);
        return all.bids;
    }

    private void add(Rule rule) {
        Map<SeriesKey, Bid> found = new TreeMap<>();
        if (rule instanceof Rule.Statistical usual) {
            List<SeriesTest> tests = tests(usual.areas(), usual.categories());
            bid(found, usual, tests, AlertWindow.WEEK, usual.levels().week());
            bid(found, usual, tests, AlertWindow.FORTNIGHT, usual.levels().fortnight());
            bid(found, usual, tests, AlertWindow.DAY, usual.levels().burst());
            if (usual.levels().slow()) {
                List<SeriesTest> slow = tests.stream()
                        .filter(test -> test.month().slow().alarm())
                        .toList();
                bid(found, usual, slow, AlertWindow.MONTH, usual.levels().week());
            }
        } else if (rule instanceof Rule.Corroboration joint) {
            List<SeriesTest> tests = tests(joint.areas(), joint.categories()).stream()
                    .filter(test -> Evidences.joint(test.sectors()).sectors() >= joint.sectors())
                    .toList();
            bid(found, joint, tests, AlertWindow.WEEK, joint.level());
        }
        found.forEach(bids::putIfAbsent);
    }

    private void bid(Map<SeriesKey, Bid> found, Rule rule, List<SeriesTest> tests, AlertWindow window, double level) {
        Map<SeriesKey, SeriesTest> bySeries =
                tests.stream().collect(Collectors.toMap(SeriesTest::series, Function.identity()));
        List<Candidate> listed = tests.stream()
                .map(test -> Evidences.of(test, rule.kind(), window, level))
                .toList();
        Selection.unusual(
                        listed,
                        evaluation.scale().tested(),
                        ground.rules().limits().chance())
                .forEach(candidate -> {
                    SeriesTest test = bySeries.get(candidate.series());
                    if (test != null) {
                        found.merge(candidate.series(), new Bid(candidate, rule, window, test), Bids::moreUnusual);
                    }
                });
    }

    private static Bid moreUnusual(Bid one, Bid other) {
        return other.unusual() < one.unusual() ? other : one;
    }

    private List<SeriesTest> tests(AreaSet areas, CategorySet categories) {
        return evaluation.tests().stream()
                .filter(test -> test.state() == TestState.TESTED)
                .filter(test -> !evaluation.missing().contains(test.series().category()))
                .filter(test -> areas.holds(test.series().area(), ground.words().areas()))
                .filter(test -> categories.holds(
                        test.series().category(), ground.words().taxonomy()))
                .filter(test -> large(test.series().area()))
                .toList();
    }

    /** Whether an alert about the area can not be about a house. Where nobody has counted, the edition's own rule holds. */
    private boolean large(String code) {
        int smallest = ground.rules().limits().smallestPopulation();
        return ground.words()
                .areas()
                .find(code)
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) <= 0
                        || area.population() == 0
                        || area.population() >= smallest)
                .map(Area::code)
                .isPresent();
    }
}
