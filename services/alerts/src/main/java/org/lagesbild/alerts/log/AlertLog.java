package org.lagesbild.alerts.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.alert.Alert;

/**
 * All alerts that the topic still holds, in memory and in their order. They are few: twenty a week in a municipality are
 * two thousand in the 26 months for which they are kept, at some kilobytes each. What was said twice, by a writer that was
 * killed, is there once.
 */
public final class AlertLog implements TopicTable.Listener<Alert>, AutoCloseable {

    private final TopicTable<Alert> topic;
    private final Map<String, LoggedAlert> byId = new ConcurrentHashMap<>();
    private final List<NavigableMap<Long, LoggedAlert>> partitions;
    private final List<Consumer<LoggedAlert>> listeners = new CopyOnWriteArrayList<>();

    /** Follows the table, which is not started yet. */
    public AlertLog(TopicTable<Alert> topic, int partitions) {
        this.topic = topic.listen(this);
        this.partitions = IntStream.range(0, partitions)
                .<NavigableMap<Long, LoggedAlert>>mapToObj(any -> new ConcurrentSkipListMap<>())
                .toList();
    }

    public AlertLog start() {
        topic.start();
        return this;
    }

    /** Lets somebody hear of every alert that is new; must not block. */
    public void listen(Consumer<LoggedAlert> listener) {
        listeners.add(listener);
    }

    @Override
    public void changed(String key, Optional<Row<Alert>> row) {
        row.map(one -> new LoggedAlert(one.value(), one.partition(), one.offset(), one.at()))
                .filter(alert -> byId.putIfAbsent(alert.id(), alert) == null)
                .ifPresent(this::add);
    }

    private void add(LoggedAlert alert) {
        partitions.get(alert.partition()).put(alert.offset(), alert);
        listeners.forEach(listener -> listener.accept(alert));
    }

    public boolean ready() {
        return topic.ready();
    }

    public Optional<LoggedAlert> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, in no order. */
    public Collection<LoggedAlert> all() {
        return byId.values();
    }

    /** The first one that lies not behind these positions. */
    public Optional<LoggedAlert> next(Positions from) {
        return heads(from).min(LoggedAlert.ORDER);
    }

    public int partitions() {
        return partitions.size();
    }

    /** Behind all that is known now. */
    public Positions end() {
        return new Positions(partitions.stream().map(AlertLog::end).toList());
    }

    private Stream<LoggedAlert> heads(Positions from) {
        return IntStream.range(0, partitions.size())
                .boxed()
                .flatMap(
                        number -> Optional.ofNullable(partitions.get(number).ceilingEntry(from.next(number)))
                                .map(Map.Entry::getValue)
                                .stream());
    }

    private static long end(NavigableMap<Long, LoggedAlert> partition) {
        Map.Entry<Long, LoggedAlert> last = partition.lastEntry();
        return last == null ? 0 : last.getKey() + 1;
    }

    @Override
    public void close() {
        topic.close();
    }
}
