package org.lagesbild.alerts.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Progress;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;

/** What each subscription has still to be sent, and how far it has been served, as Kafka has it. */
public final class DeliveryTable implements TopicTable.Listener<Delivery>, AutoCloseable {

    private final TopicTable<Delivery> topic;
    private final Map<String, Map<String, Row<Delivery>>> bySubscription = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    DeliveryTable(TopicTable<Delivery> topic) {
        this.topic = topic.listen(this);
    }

    DeliveryTable start() {
        topic.start();
        return this;
    }

    /** Lets somebody hear of the subscription of which something changed; must not block. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void changed(String key, Optional<Row<Delivery>> row) {
        String subscription = key.substring(0, key.lastIndexOf('/'));
        bySubscription.compute(subscription, (any, known) -> {
            Map<String, Row<Delivery>> rows = known == null ? new ConcurrentHashMap<>() : known;
            row.ifPresentOrElse(one -> rows.put(key, one), () -> rows.remove(key));
            return rows.isEmpty() ? null : rows;
        });
        listeners.forEach(listener -> listener.accept(subscription));
    }

    /** All rows of the subscription, its cursor among them; in no order. */
    public Collection<Row<Delivery>> of(String subscription) {
        return bySubscription.getOrDefault(subscription, Map.of()).values();
    }

    public Optional<Row<Delivery>> find(String key) {
        return topic.row(key);
    }

    /** How far the subscription has been served, where it ever was. */
    public Optional<Progress> progress(String subscription) {
        return topic.get(subscription + "/" + Delivery.CURSOR).map(Delivery::progress);
    }

    public boolean ready() {
        return topic.ready();
    }

    /** Done when everything is known that has been written until now. */
    public CompletableFuture<Void> current() {
        return topic.current();
    }

    @Override
    public void close() {
        topic.close();
    }
}
