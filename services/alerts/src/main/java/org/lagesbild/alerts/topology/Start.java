package org.lagesbild.alerts.topology;

import java.util.Map;
import org.lagesbild.alerts.episode.Book;
import org.lagesbild.alerts.episode.Ground;
import org.lagesbild.alerts.rule.RuleBook;

/**
 * What is fixed when the service starts.
 *
 * @param said by municipality: its book as far as it follows from what was said before
 */
public record Start(RuleBook rules, Ground.Vocabulary words, Ground.Wording wording, Map<String, Book> said) {

    public Start {
        said = Map.copyOf(said);
    }

    Ground ground(Ground.Silences silences) {
        return new Ground(rules, words, silences, wording);
    }
}
