package org.lagesbild.messaging.codec;

import java.util.List;
import java.util.function.Function;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

/** One series' test, as evaluations list it and alerts carry it. */
final class TestWire {

    private static final Function<TestState, org.lagesbild.schemas.TestState> STATE =
            Enums.byName(TestState.class, org.lagesbild.schemas.TestState.class);
    private static final Function<org.lagesbild.schemas.TestState, TestState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.TestState.class, TestState.class);

    private TestWire() {}

    static org.lagesbild.schemas.SeriesTest toAvro(SeriesTest test) {
        SeriesTest.Month month = test.month();
        return new org.lagesbild.schemas.SeriesTest(
                test.series().area(),
                test.series().category(),
                STATE.apply(test.state()),
                toAvro(test.week()),
                toAvro(test.burst()),
                toAvro(test.fortnight()),
                month.slow().cusum(),
                month.slow().alarm(),
                month.reported(),
                month.expected(),
                month.ratio().value(),
                month.ratio().low(),
                month.ratio().high(),
                month.ratio().prior(),
                month.ratio().strength(),
                test.discovered(),
                shares(test.sectors()),
                test.model().absorbed(),
                test.model().sourceWeeks(),
                accepted(test.model().acceptedWeek()));
    }

    static SeriesTest fromAvro(org.lagesbild.schemas.SeriesTest avro) {
        return new SeriesTest(
                new SeriesKey(avro.getArea(), avro.getCategory()),
                STATE_OF.apply(avro.getState()),
                fromAvro(avro.getWeek()),
                fromAvro(avro.getBurst()),
                fromAvro(avro.getFortnight()),
                month(avro),
                avro.getDiscovered(),
                sharesOf(avro.getSectors()),
                new SeriesTest.Model(avro.getAbsorbed(), avro.getSourceWeeks(), accepted(avro.getAcceptedWeek())));
    }

    private static String accepted(int week) {
        return week == 0 ? "" : Stockholm.isoWeek(week);
    }

    private static int accepted(String isoWeek) {
        return isoWeek.isEmpty() ? 0 : Stockholm.weekOf(isoWeek);
    }

    static List<org.lagesbild.schemas.SectorShare> shares(List<SectorShare> shares) {
        return shares.stream()
                .map(share -> new org.lagesbild.schemas.SectorShare(
                        share.sector(),
                        share.reported(),
                        share.probability(),
                        share.month().reported(),
                        share.month().expected(),
                        share.month().variance()))
                .toList();
    }

    static List<SectorShare> sharesOf(List<org.lagesbild.schemas.SectorShare> shares) {
        return shares.stream()
                .map(share -> new SectorShare(
                        share.getSector(),
                        share.getReported(),
                        share.getProbability(),
                        new SectorShare.Month(
                                share.getMonthReported(), share.getMonthExpected(), share.getMonthVariance())))
                .toList();
    }

    private static SeriesTest.Month month(org.lagesbild.schemas.SeriesTest avro) {
        return new SeriesTest.Month(
                avro.getMonthReported(),
                avro.getMonthExpected(),
                new SeriesTest.Ratio(
                        avro.getRatio(),
                        avro.getRatioLow(),
                        avro.getRatioHigh(),
                        avro.getRatioPrior(),
                        avro.getRatioStrength()),
                new SeriesTest.Slow(avro.getCusum(), avro.getCusumAlarm()));
    }

    private static org.lagesbild.schemas.TestedCount toAvro(TestedCount count) {
        return new org.lagesbild.schemas.TestedCount(
                count.seen().reported(),
                count.seen().independent(),
                count.expected(),
                count.range().low(),
                count.range().high(),
                count.probability(),
                count.alarmCount(),
                count.variance());
    }

    private static TestedCount fromAvro(org.lagesbild.schemas.TestedCount avro) {
        return new TestedCount(
                new TestedCount.Seen(avro.getReported(), avro.getIndependent()),
                avro.getExpected(),
                new TestedCount.Range(avro.getLow(), avro.getHigh()),
                avro.getProbability(),
                avro.getAlarmCount(),
                avro.getVariance());
    }
}
