package org.lagesbild.alerts.episode;

import java.time.Instant;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.time.Stockholm;

/**
 * The moment of the log at which something is said.
 *
 * @param at UTC milliseconds
 * @param stamp tells this moment from every other of the same municipality
 */
record When(long at, int day, int revision, String stamp) {

    static When of(Evaluation.Moment moment) {
        return new When(moment.asOf(), moment.day(), moment.revision(), moment.day() + "|" + moment.revision());
    }

    /** The beginning of an hour. */
    static When hour(int hour) {
        Instant start = Stockholm.startOfHour(hour);
        return new When(start.toEpochMilli(), Stockholm.dayOf(start), 0, "hour|" + hour);
    }

    /** What a person did. */
    static When person(String by, Instant at) {
        return new When(at.toEpochMilli(), Stockholm.dayOf(at), 0, by + "|" + at.toEpochMilli());
    }
}
