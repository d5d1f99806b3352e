package org.lagesbild.analyst.risk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.risk.TestBody.CountBody;
import org.lagesbild.analyst.risk.TestBody.MonthBody;
import org.lagesbild.analyst.risk.TestBody.SlowBody;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.alert.AlarmRule;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Makes bodies of tests. Pure. */
final class TestComposer {

    private static final double RAREST = 1e6;

    private final Taxonomy taxonomy;

    TestComposer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** {@code level} at which seven days alarm. */
    TestBody body(SeriesTest test, double level) {
        SeriesTest.Slow slow = test.month().slow();
        return new TestBody(
                test.series().category(),
                taxonomy.groupOf(test.series().category()),
                test.state(),
                count(test.week(), level),
                count(test.burst(), AlarmLevels.DAY),
                test.fortnight().equals(TestedCount.NONE) ? null : count(test.fortnight(), AlarmLevels.FORTNIGHT),
                month(test.month()),
                new SlowBody(slow.cusum(), NbCusum.reference().limit(), slow.alarm()),
                test.discovered(),
                SectorBody.of(test.sectors()),
                test.model().absorbed(),
                test.model().sourceWeeks(),
                heldBack(test, level));
    }

    private static CountBody count(TestedCount count, double level) {
        return new CountBody(
                count.seen().reported(),
                count.seen().independent(),
                count.expected(),
                kept(count.variance(), count.variance()),
                count.range().low(),
                count.range().high(),
                count.probability(),
                Math.round(Math.min(RAREST, 1 / count.probability())),
                count.alarmCount(),
                count.probability() <= level);
    }

    private static MonthBody month(SeriesTest.Month month) {
        SeriesTest.Ratio ratio = month.ratio();
        return new MonthBody(
                month.reported(),
                month.expected(),
                kept(ratio.strength(), ratio.strength()),
                kept(ratio.strength(), ratio.prior()),
                ratio.value(),
                ratio.low(),
                ratio.high());
    }

    /** Nothing of what was not kept, for which 0 stands. */
    private static @Nullable Double kept(double mark, double value) {
        return mark > 0 ? value : null;
    }

    private static List<AlarmRule> heldBack(SeriesTest test, double level) {
        TestedCount week = test.week();
        boolean slow = test.month().slow().alarm();
        boolean untested = test.state() != TestState.TESTED && test.state() != TestState.LOW_COUNT;
        Candidate candidate = new Candidate(
                test.series(),
                new Candidate.Evidence(
                        slow ? test.month().reported() : week.seen().reported(),
                        week.seen().independent(),
                        week.probability(),
                        slow,
                        0),
                level,
                new Candidate.Source(untested, test.model().sourceWeeks()));
        return Stream.of(AlarmRule.values())
                .filter(rule -> rule != AlarmRule.NOT_UNUSUAL)
                .filter(rule -> rule.holdsBack(candidate))
                .toList();
    }
}
