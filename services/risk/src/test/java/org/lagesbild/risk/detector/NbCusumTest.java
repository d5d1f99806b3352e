package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NbCusumTest {

    private final NbCusum cusum = NbCusum.reference();
    private final GpDlm model = new GpDlm(Parameters.reference());

    @Test
    void shouldAddUpAsTheVectorsSay() {
        JsonNode section = Vectors.section("gpdlm_sparse");
        List<NbCusum.Step> steps = run(section, section.required("m0").asDouble(), 1);

        assertSteps(section.required("cusum_kappa2_h3.5"), steps);
    }

    @Test
    void shouldAddUpALongSeriesFromItsSecondHalfYear() {
        JsonNode section = Vectors.section("gpdlm_scenario14_rep9");
        List<NbCusum.Step> steps = run(section, StrictMath.log(4.5), 27);

        assertSteps(section.required("cusum"), steps);
        List<Integer> alarms = new ArrayList<>();
        for (int week = 1; week <= steps.size(); week++) {
            if (steps.get(week - 1).alarm()) {
                alarms.add(week);
            }
        }
        assertThat(alarms)
                .isEqualTo(Vectors.list(section.required("cusum_alarm_weeks")).stream()
                        .map(JsonNode::asInt)
                        .toList());
    }

    @Test
    void shouldWeighACountLikePoissonWhereNothingScattersMore() {
        double poisson = cusum.evidence(new Forecast(1.5, 0, 1), 4);

        assertThat(poisson).isCloseTo(4 * Math.log(2) - 1.5, Vectors.near(poisson));
    }

    @Test
    void shouldStandStillWhileTheModelIsYoungAndInMissingWeeks() {
        WeeklyDetector detector = new WeeklyDetector(model, cusum, 0.005);
        SeriesState young = model.start(0, 1).withCusum(1);

        WeeklyDetector.Closed tested = detector.test(young, WeeklyDetector.Week.counted(1, 50));
        assertThat(tested.test().orElseThrow().alarm()).isTrue();
        assertThat(tested.state().cusum()).isEqualTo(1);
        WeeklyDetector.Closed missing = detector.test(young, WeeklyDetector.Week.missing(1));
        assertThat(missing.test()).isEmpty();
        assertThat(missing.state()).isEqualTo(young);
    }

    private static void assertSteps(JsonNode expected, List<NbCusum.Step> steps) {
        for (JsonNode row : expected) {
            NbCusum.Step step = steps.get(row.required("week").asInt() - 1);
            double sum = row.required("S").asDouble();
            assertThat(step.sum()).isCloseTo(sum, Vectors.near(sum));
            assertThat(step.alarm()).isEqualTo(row.required("alarm").asBoolean());
        }
    }

    private List<NbCusum.Step> run(JsonNode section, double start, int from) {
        long[] counts = Vectors.counts(section.required("series"));
        SeriesState state = model.start(start, 1);
        List<NbCusum.Step> steps = new ArrayList<>();
        double sum = 0;
        for (int week = 1; week <= counts.length; week++) {
            Forecast forecast = model.forecast(state, week, 0);
            NbCusum.Step step = week < from ? new NbCusum.Step(0, false) : cusum.step(sum, forecast, counts[week - 1]);
            steps.add(step);
            sum = step.next();
            if (week > 4) {
                state = model.absorb(state, week - 4, counts[week - 5], 0);
            }
        }
        return steps;
    }
}
