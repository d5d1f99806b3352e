package org.lagesbild.alerts.topology;

import java.util.HashMap;
import java.util.Map;
import org.lagesbild.alerts.episode.Adoption;
import org.lagesbild.alerts.episode.Book;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.alert.Alert;

/** Reads, as committed, all that was said before this start. */
public final class ReadSaid {

    private final KafkaAccess access;
    private final Codec<Alert> alerts;

    public ReadSaid(KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.alerts = Topics.ALERTS.codec(registry);
    }

    public Map<String, Book> read() {
        Map<String, Book> books = new HashMap<>();
        new TopicEnd(access, Topics.ALERTS.name()).readAll(record -> {
            Alert alert = alerts.decode(record.value());
            books.merge(
                    record.key(), Adoption.after(Book.EMPTY, alert), (before, first) -> Adoption.after(before, alert));
        });
        return books;
    }
}
