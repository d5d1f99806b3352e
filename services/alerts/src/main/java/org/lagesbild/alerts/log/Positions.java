package org.lagesbild.alerts.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How far somebody has come in the log: per partition the offset of the next record. What it lacks begins at 0. */
public record Positions(List<Long> next) {

    public static final Positions START = new Positions(List.of());

    public Positions {
        next = List.copyOf(next);
    }

    public long next(int partition) {
        return partition < next.size() ? next.get(partition) : 0;
    }

    /** Whether the alert lies behind. */
    public boolean past(LoggedAlert alert) {
        return alert.offset() < next(alert.partition());
    }

    /** These positions, moved on behind the alert. */
    public Positions behind(LoggedAlert alert) {
        return past(alert) ? this : with(alert.partition(), alert.offset() + 1);
    }

    /** These positions, moved back where the alert lay behind them. */
    public Positions notBehind(LoggedAlert alert) {
        return past(alert) ? with(alert.partition(), alert.offset()) : this;
    }

    private Positions with(int changed, long offset) {
        int size = Math.max(next.size(), changed + 1);
        List<Long> moved = new ArrayList<>(Collections.nCopies(size, 0L));
        for (int partition = 0; partition < next.size(); partition++) {
            moved.set(partition, next.get(partition));
        }
        moved.set(changed, offset);
        return new Positions(moved);
    }
}
