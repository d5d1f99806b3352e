package org.lagesbild.risk.local;

import java.util.HashMap;
import java.util.Map;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.series.Evaluator;

/** Whether less is left of what an evaluation alarmed on. */
final class Weaker {

    private Weaker() {}

    static boolean than(Evaluation again, Evaluation said) {
        return fewerTests(again, said) || weakerClusters(again, said);
    }

    private static boolean weakerClusters(Evaluation again, Evaluation said) {
        return said.clusters().stream()
                .filter(Evaluator::alarmed)
                .anyMatch(cluster -> again.clusters().stream()
                        .filter(left -> left.category().equals(cluster.category()))
                        .noneMatch(left ->
                                left.chance().probability() <= cluster.chance().probability()));
    }

    private static boolean fewerTests(Evaluation again, Evaluation said) {
        Map<SeriesKey, SeriesTest> left = new HashMap<>();
        again.tests().forEach(test -> left.put(test.series(), test));
        return said.tests().stream()
                .filter(Evaluator::alarmed)
                .anyMatch(test -> !left.containsKey(test.series()) || fewer(left.get(test.series()), test));
    }

    private static boolean fewer(SeriesTest left, SeriesTest said) {
        return left.week().seen().reported() < said.week().seen().reported()
                || left.fortnight().seen().reported() < said.fortnight().seen().reported()
                || left.burst().seen().reported() < said.burst().seen().reported()
                || left.month().reported() < said.month().reported()
                || left.month().slow().cusum() < said.month().slow().cusum();
    }
}
