package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every week of every series in the vector file, by the weekly round that the product uses. */
class GpDlmVectorsTest {

    private static final double LEVEL = 0.005;
    private static final IntToDoubleFunction NO_OFFSET = week -> 0;

    @ParameterizedTest
    @ValueSource(strings = {"gpdlm_sparse", "gpdlm_scenario14_rep9"})
    void shouldExpectAndTestEachWeekAsTheVectorsSay(String name) {
        assertVectors(name, run(name, Parameters.reference(), NO_OFFSET));
    }

    @Test
    void shouldTakeTheParentsSeasonAsOffset() {
        Parameters district = Parameters.reference().withoutSeason().withLevelVariance(0.5);
        Run run =
                run("gpdlm_child_with_parent_offset", district, week -> 0.3 * StrictMath.cos(2 * Math.PI * week / 52));

        assertVectors("gpdlm_child_with_parent_offset", run);
        double[] mean = Vectors.doubles(
                Vectors.section("gpdlm_child_with_parent_offset").required("final_m"));
        assertThat(run.last.mean()).hasSize(2);
        for (int at = 0; at < 2; at++) {
            assertThat(run.last.mean()[at]).isCloseTo(mean[at], Vectors.near(mean[at]));
        }
    }

    @Test
    void shouldEndInTheStateThatTheVectorsSay() {
        SeriesState last = run("gpdlm_sparse", Parameters.reference(), NO_OFFSET).last;
        JsonNode expected = Vectors.section("gpdlm_sparse").required("final_state");
        List<Double> upper = new ArrayList<>();
        expected.required("C_upper").forEach(row -> row.forEach(cell -> upper.add(cell.asDouble())));

        assertClose(last.mean(), Vectors.doubles(expected.required("m")));
        assertClose(
                last.covariance(),
                upper.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(last.absorbed()).isEqualTo(expected.required("n").asInt());
    }

    @Test
    void shouldAlarmInTheOutbreakAndInOneOtherWeekOfTen() {
        Run run = run("gpdlm_scenario14_rep9", Parameters.reference(), NO_OFFSET);

        assertThat(run.tests.stream().filter(tested -> tested.week >= 105 && tested.test.alarm()))
                .extracting(Tested::week)
                .containsExactly(109, 586, 587);
    }

    private static void assertVectors(String name, Run run) {
        for (JsonNode row : Vectors.section(name).required("expected")) {
            WeekTest test = run.tests.get(row.required("week").asInt() - 1).test;
            Forecast forecast = test.observed().forecast();
            assertClose(forecast.mean(), row, "mu");
            assertClose(forecast.uncertainty(), row, "q");
            assertClose(forecast.factor(), row, "phi");
            assertClose(forecast.variance(), row, "var");
            assertClose(test.probability(), row, "p");
            assertClose(test.exceedance(), row, "X");
            assertThat(test.alarmCount()).isEqualTo(row.required("y_alarm").asLong());
            assertThat(test.alarm()).isEqualTo(row.required("alarm").asBoolean());
            assertThat(test.alarm()).isEqualTo(test.exceedance() >= 1);
        }
    }

    private static void assertClose(double actual, JsonNode row, String field) {
        double expected = row.required(field).asDouble();
        assertThat(actual)
                .as("week %s %s", row.required("week"), field)
                .isCloseTo(expected, Offset.offset(1e-8 * Math.abs(expected) + 1e-300));
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int at = 0; at < expected.length; at++) {
            assertThat(actual[at]).isCloseTo(expected[at], Vectors.near(expected[at]));
        }
    }

    private record Tested(int week, WeekTest test) {}

    private record Run(List<Tested> tests, SeriesState last) {}

    private static Run run(String name, Parameters parameters, IntToDoubleFunction offset) {
        JsonNode section = Vectors.section(name);
        long[] counts = Vectors.counts(section.required("series"));
        double start = section.has("m0") ? section.required("m0").asDouble() : StrictMath.log(4.5);
        GpDlm model = new GpDlm(parameters);
        WeeklyDetector detector = new WeeklyDetector(model, NbCusum.reference(), LEVEL);
        SeriesState state = model.start(start, 1);
        List<Tested> tests = new ArrayList<>();
        for (int week = 1; week <= counts.length; week++) {
            int settling = Math.max(1, detector.settling(week));
            WeeklyDetector.Closed closed = detector.test(state, week(week, counts, offset));
            tests.add(new Tested(week, closed.test().orElseThrow()));
            state = detector.settling(week) < 1
                    ? closed.state()
                    : detector.settle(closed.state(), week(settling, counts, offset));
        }
        return new Run(tests, state);
    }

    private static WeeklyDetector.Week week(int week, long[] counts, IntToDoubleFunction offset) {
        return WeeklyDetector.Week.counted(week, counts[week - 1]).withOffset(offset.applyAsDouble(week));
    }
}
