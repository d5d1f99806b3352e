package org.lagesbild.alerts.delivery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lagesbild.alerts.log.DeliveryTable;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.delivery.DeliveryState;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;

/**
 * What one subscription has still to be sent. Its owner's replays come by the same topic, so the table is what counts;
 * but a lane writes faster than the table reads, and must not see again what it has just written over. Each own write is
 * therefore known by its offset until the table shows it.
 */
final class LaneItems {

    private static final int REMEMBERED = 1_000;

    private final String subscription;
    private final DeliveryTable table;
    private final TopicWriter<Delivery> writer;
    private final Map<String, Long> written = new HashMap<>();

    LaneItems(String subscription, DeliveryTable table, TopicWriter<Delivery> writer) {
        this.subscription = subscription;
        this.table = table;
        this.writer = writer;
    }

    /** The one that has been due for the longest time. */
    Optional<Delivery> due(long now) {
        return in(DeliveryState.WAITING)
                .filter(delivery -> delivery.attempts().due() <= now)
                .min(Comparator.comparingLong(
                                (Delivery delivery) -> delivery.attempts().due())
                        .thenComparing(Delivery::id));
    }

    /** What is held and due. */
    List<Delivery> released(long now) {
        return in(DeliveryState.HELD)
                .filter(delivery -> delivery.attempts().due() <= now)
                .toList();
    }

    /** Alerts that stand in a digest which was not delivered yet. */
    Set<String> gathered() {
        return table.of(subscription).stream()
                .map(Row::value)
                .filter(delivery -> delivery.content() == DeliveryContent.DIGEST)
                .flatMap(delivery -> delivery.alerts().stream())
                .collect(Collectors.toSet());
    }

    int size() {
        return table.of(subscription).size();
    }

    void put(int partition, Delivery delivery) {
        note(delivery.key(), writer.put(partition, delivery.key(), delivery));
    }

    void remove(int partition, Delivery delivery) {
        note(delivery.key(), writer.remove(partition, delivery.key()));
    }

    private void note(String key, RecordMetadata where) {
        if (written.size() > REMEMBERED) {
            written.keySet().removeIf(known -> table.find(known).isEmpty());
        }
        written.put(key, where.offset());
    }

    private Stream<Delivery> in(DeliveryState state) {
        return table.of(subscription).stream()
                .filter(this::current)
                .map(Row::value)
                .filter(delivery -> delivery.attempts().state() == state);
    }

    private boolean current(Row<Delivery> row) {
        return row.offset() >= written.getOrDefault(row.key(), -1L);
    }
}
