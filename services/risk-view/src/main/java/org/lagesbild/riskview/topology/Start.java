package org.lagesbild.riskview.topology;

import org.lagesbild.risk.local.Past;

/**
 * What the task of one partition must know of its past when it starts.
 *
 * @param mutedTo the last offset of {@code incidents.changes} then; before it views are counted but not published, since
 *     each would be overtaken at once
 * @param dailyTo the last local day, as days since 1970-01-01, of which daily views exist; those are not written again
 *     when everything is counted afresh
 * @param past what was said and is never said again
 */
public record Start(long mutedTo, int dailyTo, Past past) {

    /** A first start, with nothing behind it. */
    public static Start fresh() {
        return new Start(-1, Integer.MIN_VALUE, Past.none());
    }

    /** Reads it anew for each task that starts: it may have run elsewhere until now. */
    public interface Reader {
        Start of(int partition);
    }

    boolean muted(long offset) {
        return offset < mutedTo;
    }
}
