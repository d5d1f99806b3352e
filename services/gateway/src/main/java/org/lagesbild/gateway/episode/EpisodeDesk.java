package org.lagesbild.gateway.episode;

import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.web.switches.Switchboard;

/**
 * Tells publishers in which alerts an event of theirs counts, by id and state and nothing else: what an alert says is made
 * of others' reports too. It is one more way out of the house for alerts, so what an operator stops is not told here either.
 */
public final class EpisodeDesk implements AutoCloseable {

    private final TopicTable<Alert> alerts;
    private final EpisodeIndex episodes = new EpisodeIndex(Vocabularies.areas(), Vocabularies.taxonomy());
    private final Switchboard switches;

    /** Follows the table, which is not started yet. */
    public EpisodeDesk(TopicTable<Alert> alerts, Switchboard switches) {
        this.alerts = alerts.listen(episodes).start();
        this.switches = switches;
    }

    /** Empty where it can not be told now: alerts are still being read, or an operator has stopped what they are about. */
    public Optional<List<EpisodeBody>> of(Counted counted) {
        if (!alerts.ready() || stopped(counted.category())) {
            return Optional.empty();
        }
        return Optional.of(episodes.of(counted).stream()
                .map(course -> new EpisodeBody(course.id(), course.state()))
                .toList());
    }

    private boolean stopped(String category) {
        String group =
                Vocabularies.taxonomy().find(category).map(Category::group).orElse(category);
        return !switches.ready()
                || switches.outward().isPresent()
                || switches.category(category, group).isPresent();
    }

    @Override
    public void close() {
        alerts.close();
    }
}
