package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.alert.Candidate.Evidence;
import org.lagesbild.risk.alert.Candidate.Source;
import org.lagesbild.risk.detector.CountDistribution;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.incident.Origin;

/**
 * Two areas where the same happens, and attention that goes where most alarms were and discovers more there. Without
 * what is discovered, both keep their half of the alarms; with it counted, attention feeds itself.
 */
class FeedbackTest {

    private static final int ROUNDS = 1000;
    private static final int CATEGORIES = 12;
    private static final double REPORTED = 4;
    private static final double DISCOVERED = 6;
    /** Loose, so that a share can be told from chance after a thousand rounds. */
    private static final double LEVEL = 0.25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKeepEqualAreasEqualWithoutWhatIsDiscovered(long seed) {
        assertThat(shareOfFirst(new Random(seed), Reported::of)).isBetween(0.45, 0.55);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldRunAwayWhereWhatIsDiscoveredCounts(long seed) {
        double share = shareOfFirst(new Random(seed), FeedbackTest::everything);

        assertThat(Math.abs(share - 0.5)).isGreaterThan(0.2);
    }

    private static long everything(Map<Origin, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first area's share of all alarms. */
    private static double shareOfFirst(Random random, ToLongFunction<Map<Origin, Long>> rule) {
        long[] alarms = new long[2];
        for (int round = 0; round < ROUNDS; round++) {
            int visited = alarms[0] == alarms[1] ? random.nextInt(2) : alarms[0] > alarms[1] ? 0 : 1;
            for (int area = 0; area < 2; area++) {
                alarms[area] +=
                        AlarmRule.passing(tested(random, area == visited, rule)).size();
            }
        }
        return (double) alarms[0] / (alarms[0] + alarms[1]);
    }

    private static List<Candidate> tested(Random random, boolean visited, ToLongFunction<Map<Origin, Long>> rule) {
        CountDistribution usual = new CountDistribution(REPORTED, REPORTED);
        List<Candidate> tested = new ArrayList<>();
        for (int category = 0; category < CATEGORIES; category++) {
            long found = visited ? poisson(random, DISCOVERED) : 0;
            long count = rule.applyAsLong(Map.of(Origin.PUBLIC, poisson(random, REPORTED), Origin.DISCOVERED, found));
            SeriesKey series = new SeriesKey("0191R001", "CATEGORY_" + category);
            Evidence evidence = new Evidence(count, count, usual.tail(count), false, 1);
            tested.add(new Candidate(series, evidence, LEVEL, new Source(false, 100)));
        }
        return tested;
    }

    private static long poisson(Random random, double mean) {
        double product = random.nextDouble();
        long count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
