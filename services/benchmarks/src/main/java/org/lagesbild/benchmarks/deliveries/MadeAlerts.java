package org.lagesbild.benchmarks.deliveries;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

/** Alerts of the usual size, in turn of so many municipalities that every partition of the topic has some. */
final class MadeAlerts {

    private static final String CATEGORY = "VANDALISM";
    private static final List<String> MUNICIPALITIES = List.of(
            "0114", "0115", "0117", "0120", "0123", "0125", "0126", "0127", "0128", "0136", "0138", "0139", "0140",
            "0160", "0162", "0163", "0180", "0181", "0182", "0183", "0184", "0186", "0187", "0188", "0191", "0192");

    private static final TestedCount COUNT =
            new TestedCount(new TestedCount.Seen(5, 4), 0.5, new TestedCount.Range(0, 3), 0.00178, 4);

    private MadeAlerts() {}

    static String id(int number) {
        return "a" + number;
    }

    static Alert of(int number, Instant at) {
        String municipality = MUNICIPALITIES.get(number % MUNICIPALITIES.size());
        int day = Stockholm.dayOf(at);
        String episode = municipality + "|" + CATEGORY + "|usual|" + number;
        return new Alert(
                new Alert.Identity(id(number), episode, List.of(), EpisodeState.OPENED),
                new Alert.Subject(AlertKind.STATISTICAL, "usual", municipality, municipality, CATEGORY, ""),
                new Alert.Moment(at.toEpochMilli(), day, 1, day),
                new Alert.Grade(AlertSeverity.MODERATE, AlertUrgency.EXPECTED, AlertCertainty.LIKELY),
                new SeriesTest(
                        new SeriesKey(municipality, CATEGORY),
                        TestState.TESTED,
                        COUNT,
                        COUNT,
                        COUNT,
                        new SeriesTest.Month(9, 2.25, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                        0,
                        List.of(),
                        new SeriesTest.Model(61, 120, 0)),
                new Alert.Method("gp-dlm/1", 0.001, 240, 2, AlertWindow.WEEK),
                new Alert.Marks(3, false, false, "", ""),
                List.of(
                        new Alert.Text("sv", "Ovanligt många: skadegörelse", "Fem mot väntade en halv.", "240 serier."),
                        new Alert.Text(
                                "en", "Unusually many: vandalism", "Five, where half a one was.", "240 series.")));
    }
}
