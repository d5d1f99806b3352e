package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.detector.WeeklyDetector;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

/** X5: a tenth of the reports come up to three weeks late, some are taken back: the state learns the settled truth. */
class LateTest {

    private static final int WEEKS = 200;
    private static final double A_DAY = 0.5;

    private final GpDlm model = new GpDlm(Parameters.reference());
    private final WeeklyDetector detector = new WeeklyDetector(model, NbCusum.reference(), Made.LEVEL);

    /** @param change one more or one fewer, known from a day on */
    private record Report(int occurred, int known, int change) {

        int week() {
            return occurred / 7 + 1;
        }
    }

    @Test
    void shouldEndInTheSameStatesAsWithoutAnyDelay() {
        for (int series = 0; series < Made.SERIES; series++) {
            List<Report> late = reports(series, 21);
            List<Report> atOnce = late.stream()
                    .map(report -> new Report(report.occurred, report.occurred, report.change))
                    .toList();

            assertThat(learnt(late)).isEqualTo(learnt(atOnce));
        }
    }

    @Test
    void shouldNotSettleWhatComesAfterTheGuard() {
        List<Report> late = reports(1, 60);
        List<Report> atOnce = late.stream()
                .map(report -> new Report(report.occurred, report.occurred, report.change))
                .toList();

        assertThat(learnt(late)).isNotEqualTo(learnt(atOnce));
    }

    private SeriesState learnt(List<Report> reports) {
        SeriesState state = model.start(Math.log(7 * A_DAY), 1);
        for (int week = 1; week <= WEEKS; week++) {
            int settling = detector.settling(week);
            if (settling >= 1) {
                state = detector.settle(state, Week.counted(settling, known(reports, settling, week * 7)));
            }
        }
        return state;
    }

    private static long known(List<Report> reports, int week, int day) {
        return reports.stream()
                .filter(report -> report.week() == week && report.known < day)
                .mapToLong(Report::change)
                .sum();
    }

    private static List<Report> reports(int series, int latest) {
        Uniforms uniforms = Made.uniforms(5, latest, series);
        List<Report> reports = new ArrayList<>();
        for (int day = 0; day < 7 * WEEKS; day++) {
            for (int left = Draw.count(uniforms, A_DAY, 1); left > 0; left--) {
                int delay = uniforms.next() < 0.1 ? 1 + uniforms.below(latest) : 0;
                reports.add(new Report(day, day + delay, 1));
                if (uniforms.next() < 0.03) {
                    reports.add(new Report(day, day + Math.max(delay, uniforms.below(latest + 1)), -1));
                }
            }
        }
        return reports;
    }
}
