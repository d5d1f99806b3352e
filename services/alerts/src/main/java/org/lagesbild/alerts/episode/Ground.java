package org.lagesbild.alerts.episode;

import java.time.Instant;
import java.util.List;
import org.lagesbild.alerts.rule.RuleBook;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * What every step stands on and none of them changes.
 *
 * @param silences asked with the time of the log
 */
public record Ground(RuleBook rules, Vocabulary words, Silences silences, Wording wording) {

    public record Vocabulary(AreaTree areas, Taxonomy taxonomy, HarmWeights weights) {}

    /** Whether an alert about this is kept and shown, and not delivered. */
    public interface Silences {
        boolean cover(Alert.Subject subject, Instant at);
    }

    /** What people read of an alert, made from its numbers alone. */
    public interface Wording {
        List<Alert.Text> of(Alert alert);
    }
}
