package org.lagesbild.testkit;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

/** Alerts such as episodes say them. */
public final class SampleAlerts {

    private static final TestedCount COUNT =
            new TestedCount(new TestedCount.Seen(5, 4), 0.5, new TestedCount.Range(0, 3), 0.00178, 4);

    private SampleAlerts() {}

    /** An episode of vandalism in one district opens. */
    public static Alert opened(String id, Instant at) {
        return alert(id, "0191R005", "VANDALISM", EpisodeState.OPENED, at);
    }

    /** One of this episode, of vandalism in one district. */
    public static Alert inEpisode(String id, String episode, EpisodeState state, Instant at) {
        Alert alert = alert(id, "0191R005", "VANDALISM", state, at);
        return new Alert(
                new Alert.Identity(id, episode, List.of(), state),
                alert.subject(),
                alert.moment(),
                alert.grade(),
                alert.test(),
                alert.method(),
                alert.marks(),
                alert.texts());
    }

    public static Alert alert(String id, String area, String category, EpisodeState state, Instant at) {
        return alert(id, area, category, state, at, AlertSeverity.MODERATE, "");
    }

    /** Two districts of the municipality that are unusual together. */
    public static Alert neighbours(String id, String municipality, String category, Instant at) {
        Alert usual = alert(id, municipality, category, EpisodeState.OPENED, at);
        SeriesTest none = new SeriesTest(
                usual.test().series(),
                TestState.UNKNOWN,
                TestedCount.NONE,
                TestedCount.NONE,
                TestedCount.NONE,
                new SeriesTest.Month(0, 0, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                new SeriesTest.Model(0, 0));
        Cluster cluster = new Cluster(
                category,
                new Cluster.Window(14, new TestedCount.Seen(9, 8), 2),
                6.5,
                new Cluster.Chance(0.001, 99, 600),
                120,
                List.of(new Cluster.Part(municipality + "R001", 4, 1), new Cluster.Part(municipality + "R005", 5, 1)));
        return new Alert(
                usual.identity(),
                new Alert.Subject(AlertKind.CLUSTER, "neighbours", municipality, municipality, category, ""),
                usual.moment(),
                usual.grade(),
                none,
                cluster,
                usual.method(),
                usual.marks(),
                usual.texts());
    }

    /** @param parent the municipality's episode that it belongs to, or empty */
    public static Alert alert(
            String id,
            String area,
            String category,
            EpisodeState state,
            Instant at,
            AlertSeverity severity,
            String parent) {
        int day = Stockholm.dayOf(at);
        SeriesTest test = new SeriesTest(
                new SeriesKey(area, category),
                TestState.TESTED,
                COUNT,
                COUNT,
                COUNT,
                new SeriesTest.Month(9, 2.25, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                new SeriesTest.Model(61, 120, 0));
        return new Alert(
                new Alert.Identity(id, area + "|" + category + "|usual|" + day, List.of(), state),
                new Alert.Subject(
                        category.isEmpty() ? AlertKind.BUDGET : AlertKind.STATISTICAL,
                        "usual",
                        area.length() > 4 ? area.substring(0, 4) : area,
                        area,
                        category,
                        ""),
                new Alert.Moment(at.toEpochMilli(), day, 1, day),
                new Alert.Grade(severity, AlertUrgency.EXPECTED, AlertCertainty.LIKELY),
                test,
                new Alert.Method("gp-dlm/1", 0.001, 240, 2, AlertWindow.WEEK),
                new Alert.Marks(3, false, false, parent, ""),
                List.of(
                        new Alert.Text("sv", "Ovanligt många: " + category, "Fem mot väntade en halv.", "240 serier."),
                        new Alert.Text(
                                "en", "Unusually many: " + category, "Five, where half a one was.", "240 series.")));
    }
}
