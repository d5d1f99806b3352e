package org.lagesbild.alerts.episode;

import java.util.List;
import org.lagesbild.risk.alert.Alert;

/** The book as it is now, and what is to be said, in order. */
public record Outcome(Book book, List<Alert> alerts) {

    public Outcome {
        alerts = List.copyOf(alerts);
    }
}
