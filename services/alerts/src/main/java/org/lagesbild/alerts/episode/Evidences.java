package org.lagesbild.alerts.episode;

import java.util.List;
import java.util.TreeMap;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Candidate.Evidence;
import org.lagesbild.risk.alert.Candidate.Source;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.Corroboration;

/** What a test's numbers are evidence of, by the window that is asked for. */
public final class Evidences {

    private static final Evidence NOTHING = new Evidence(0, 0, 1, false, 0);
    private static final int SETTLED = Integer.MAX_VALUE;

    private Evidences() {}

    static Candidate of(SeriesTest test, AlertKind kind, AlertWindow window, double level) {
        TestedCount count = window.count(test);
        Corroboration joint = joint(test.sectors());
        boolean slow = window == AlertWindow.MONTH && test.month().slow().alarm();
        Evidence evidence = new Evidence(
                slow ? test.month().reported() : count.seen().reported(),
                count.seen().independent(),
                kind == AlertKind.CORROBORATION ? joint.probability() : count.probability(),
                slow,
                joint.sectors());
        return new Candidate(
                test.series(),
                evidence,
                level,
                new Source(untested(test), test.model().sourceWeeks()));
    }

    /** What an alert was said by. */
    static Candidate of(Alert alert) {
        if (alert.subject().kind() != AlertKind.CLUSTER) {
            return of(
                    alert.test(),
                    alert.subject().kind(),
                    alert.method().window(),
                    alert.method().level());
        }
        Cluster cluster = alert.cluster();
        SeriesKey series = alert.test().series();
        return cluster == null
                ? absent(series, false)
                : of(cluster, series, alert.method().level());
    }

    static Candidate of(Cluster cluster, SeriesKey series, double level) {
        TestedCount.Seen seen = cluster.window().seen();
        Evidence evidence = new Evidence(
                seen.reported(), seen.independent(), cluster.chance().probability(), false, 0);
        return new Candidate(series, evidence, level, new Source(false, cluster.sourceWeeks()));
    }

    /** Of a series that was not listed: as many or fewer than expected, or hardly more. */
    static Candidate absent(SeriesKey series, boolean missing) {
        return new Candidate(series, NOTHING, 0, new Source(missing, SETTLED));
    }

    /** How many kinds of partner saw it, and how sure all of them together are. */
    public static Corroboration joint(List<SectorShare> shares) {
        TreeMap<String, Double> bySector = new TreeMap<>();
        shares.stream()
                .filter(share -> share.probability() > 0 && share.probability() <= 1)
                .forEach(share -> bySector.put(share.sector(), share.probability()));
        return new Corroboration(bySector);
    }

    /** What was not tested is neither unusual nor quiet. */
    private static boolean untested(SeriesTest test) {
        return test.state() != TestState.TESTED && test.state() != TestState.LOW_COUNT;
    }
}
