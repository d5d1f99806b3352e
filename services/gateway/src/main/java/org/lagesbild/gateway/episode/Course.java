package org.lagesbild.gateway.episode;

import java.util.Comparator;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;

/**
 * One episode so far: what a publisher is told of it, and which days it is about. While it stands it is about every day
 * that comes, since each is counted in before the episode ends.
 *
 * @param id of its first alert
 * @param said UTC milliseconds of its last one
 * @param category or group
 * @param from first local day that one of its alerts was said by, in days since 1970-01-01
 * @param to the last one
 */
record Course(String id, EpisodeState state, long said, String category, int from, int to) {

    static final Comparator<Course> ORDER =
            Comparator.comparingInt(Course::from).thenComparing(Course::id);

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;
    private static final int MONTH = 28;

    static Course of(Alert alert) {
        Alert.Identity identity = alert.identity();
        int day = alert.moment().day();
        int last = alert.subject().kind() == AlertKind.THRESHOLD ? day : day - 1; // an evaluation is of whole days
        return new Course(
                identity.references().isEmpty()
                        ? identity.id()
                        : identity.references().get(0),
                identity.state(),
                alert.moment().at(),
                alert.subject().category(),
                day - days(alert),
                identity.state().ended() ? last : Integer.MAX_VALUE);
    }

    /** The same with another of its alerts, in whichever order they come. */
    Course with(Course other) {
        Course last = other.said >= said ? other : this;
        return new Course(last.id, last.state, last.said, category, Math.min(from, other.from), last.to);
    }

    /** @param group of the category */
    boolean about(String wanted, String group, int day) {
        return (category.equals(wanted) || category.equals(group)) && day >= from && day <= to;
    }

    private static int days(Alert alert) {
        Cluster cluster = alert.cluster();
        return cluster == null
                ? days(alert.method().window())
                : cluster.window().days();
    }

    private static int days(AlertWindow window) {
        return switch (window) {
            case MONTH -> MONTH;
            case FORTNIGHT -> FORTNIGHT;
            case WEEK -> WEEK;
            default -> 1;
        };
    }
}
