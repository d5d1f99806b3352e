package org.lagesbild.risk.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesTest;

/**
 * One event in an episode's life, with all that is needed to read, filter and judge it.
 *
 * @param test the numbers it was said by
 * @param cluster of neighbours that are unusual together, what it was said by instead; null where none is listed any more
 * @param texts made from those numbers alone
 */
public record Alert(
        Identity identity,
        Subject subject,
        Moment moment,
        Grade grade,
        SeriesTest test,
        @Nullable Cluster cluster,
        Method method,
        Marks marks,
        List<Text> texts) {

    public Alert {
        texts = List.copyOf(texts);
    }

    /** Of anything but neighbours that are unusual together. */
    public Alert(
            Identity identity,
            Subject subject,
            Moment moment,
            Grade grade,
            SeriesTest test,
            Method method,
            Marks marks,
            List<Text> texts) {
        this(identity, subject, moment, grade, test, null, method, marks, texts);
    }

    /**
     * @param id of this event; the same after a rebuild
     * @param references ids of the episode's earlier events, the oldest first
     */
    public record Identity(String id, String episode, List<String> references, EpisodeState state) {

        public Identity {
            references = List.copyOf(references);
        }
    }

    /**
     * @param rule its name in the configuration
     * @param category or group; empty for coverage and budget
     * @param partner only for coverage, else empty
     */
    public record Subject(
            AlertKind kind, String rule, String municipality, String area, String category, String partner) {}

    /**
     * @param at UTC milliseconds, by the log
     * @param day local date of the evaluation, in days since 1970-01-01
     * @param revision of the evaluation; 0 of the hour and of what people do
     * @param opened local date on which the episode began
     */
    public record Moment(long at, int day, int revision, int opened) {}

    /** The three that CAP keeps apart. */
    public record Grade(AlertSeverity severity, AlertUrgency urgency, AlertCertainty certainty) {}

    /**
     * @param level at which one test of the window alarms
     * @param tested series that chance was measured over
     * @param untested categories that were not tested, since an expected feed was silent
     * @param window whose numbers it was said by
     */
    public record Method(String detector, double level, int tested, int untested, AlertWindow window) {}

    /**
     * @param heldBack new episodes of the same evaluation beyond the week's budget
     * @param newSource a source came within the last 52 weeks: the rise may be that source's
     * @param silenced kept and shown, not delivered
     * @param parent the municipality's episode that it belongs to, or empty: kept and shown, not delivered
     * @param by the principal who acknowledged or closed it, or empty
     */
    public record Marks(int heldBack, boolean newSource, boolean silenced, String parent, String by) {}

    /**
     * What people read.
     *
     * @param overall what follows from other areas and categories, and is not told to who may not see those; may be empty
     */
    public record Text(String language, String headline, String description, String overall) {}
}
