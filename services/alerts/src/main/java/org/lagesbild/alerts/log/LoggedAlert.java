package org.lagesbild.alerts.log;

import java.util.Comparator;
import org.lagesbild.risk.alert.Alert;

/**
 * An alert, and where it stands.
 *
 * @param at when it was appended, in UTC milliseconds: what lag is counted from
 */
public record LoggedAlert(Alert alert, int partition, long offset, long at) {

    /** The order in which alerts were said; between partitions by the broker's clock. */
    public static final Comparator<LoggedAlert> ORDER = Comparator.comparingLong(LoggedAlert::at)
            .thenComparingInt(LoggedAlert::partition)
            .thenComparingLong(LoggedAlert::offset);

    public String id() {
        return alert.identity().id();
    }
}
