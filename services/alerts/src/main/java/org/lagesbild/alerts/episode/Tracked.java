package org.lagesbild.alerts.episode;

import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.Episode;

/**
 * One episode as it was last said, and what it remembers beside that. Ended ones are kept for as long as they keep the
 * same from being opened again.
 *
 * @param alarmedOn local day of its last alarm, said or not
 * @param taken of a threshold: how many incidents of the area had been taken back or corrected at its last alarm
 */
public record Tracked(Alert last, Episode memory, int alarmedOn, long taken) {

    /** Where the count is not known, so that nothing seems to be taken back. */
    static final long UNKNOWN = Long.MAX_VALUE;

    public static boolean daily(AlertKind kind) {
        return kind == AlertKind.STATISTICAL || kind == AlertKind.CORROBORATION;
    }

    /** Whether it follows from how unusual something is, and takes of the budget of such. */
    static boolean inferred(AlertKind kind) {
        return daily(kind) || kind == AlertKind.CLUSTER;
    }

    boolean open() {
        return !last.identity().state().ended();
    }

    boolean daily() {
        return daily(last.subject().kind());
    }

    boolean cluster() {
        return last.subject().kind() == AlertKind.CLUSTER;
    }

    String episode() {
        return last.identity().episode();
    }

    Tracked with(Episode changed) {
        return new Tracked(last, changed, alarmedOn, taken);
    }

    Tracked alarmed(Episode changed, int day) {
        return new Tracked(last, changed, day, taken);
    }

    Tracked taken(long count) {
        return new Tracked(last, memory, alarmedOn, count);
    }

    Tracked said(Alert alert, Episode changed) {
        return new Tracked(alert, changed, alarmedOn, taken);
    }
}
