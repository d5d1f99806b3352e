package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.TreeMap;
import org.lagesbild.risk.view.Reasons;

/**
 * Why one area's view changed, and as of when it stands. Reasons are kept by the week of the event, so that a week that
 * is sealed takes its reasons along, and a rebuild from the rest of the log finds the same sums.
 */
public final class Tally {

    private final TreeMap<Integer, Reasons> live;
    private Reasons sealed = Reasons.NONE;
    private Instant asOf;

    public Tally() {
        this(Instant.EPOCH, new TreeMap<>());
    }

    /** A tally as it was stored: without what is sealed. */
    public Tally(Instant asOf, TreeMap<Integer, Reasons> live) {
        this.asOf = asOf;
        this.live = live;
    }

    void count(int week, Reasons change) {
        live.merge(week, change, Reasons::plus);
    }

    /** Time never runs backwards in a view, whatever order records come in. */
    void moved(Instant at) {
        asOf = at.isAfter(asOf) ? at : asOf;
    }

    /** Takes over the reasons of a week that was sealed, here or before a restart. */
    void seal(int week, Reasons reasons) {
        live.remove(week);
        sealed = sealed.plus(reasons);
    }

    public Reasons reasons(int week) {
        return live.getOrDefault(week, Reasons.NONE);
    }

    public Reasons total() {
        return live.values().stream().reduce(sealed, Reasons::plus);
    }

    public Instant asOf() {
        return asOf;
    }

    /** Reasons by week, of weeks not sealed: what is to be stored. */
    public TreeMap<Integer, Reasons> live() {
        return new TreeMap<>(live);
    }
}
