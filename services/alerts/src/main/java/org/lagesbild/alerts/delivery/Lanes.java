package org.lagesbild.alerts.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane for each subscription that is this process's share. Lanes are woken by whatever may give them something to do,
 * and several times a second, since times come due.
 */
final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final long BEAT_MS = 250;

    private final LaneContext context;
    private final LaneTools tools;
    private final ScheduledExecutorService beat;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(LaneContext context, LaneTools tools, ScheduledExecutorService beat) {
        this.context = context;
        this.tools = tools;
        this.beat = beat;
    }

    /** Begins to hear of what happens; lanes are there when partitions are given. */
    Lanes start() {
        context.log().listen(alert -> wakeAll());
        context.deliveries().listen(this::wake);
        context.stops().listen(this::wakeAll);
        context.subscriptions().listen((key, row) -> changed(key, row));
        beat.scheduleAtFixedRate(this::wakeAll, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
        return this;
    }

    /** What another process has written until now is read before its work goes on here. */
    void given(List<Integer> partitions) {
        var unused = context.deliveries()
                .current()
                .thenCombine(context.subscriptions().current(), (one, other) -> partitions)
                .whenComplete((these, failure) -> {
                    if (failure != null) {
                        LOG.error("partitions {} are not served: {}", partitions, failure.getMessage());
                    } else {
                        serve(these);
                    }
                });
    }

    void taken(List<Integer> partitions) {
        owned.removeAll(partitions);
        lanes.forEach((key, lane) -> {
            if (context.subscriptions().row(key).filter(this::ours).isEmpty()) {
                end(key);
            }
        });
    }

    /** Subscriptions that are served here, whether active or not. */
    Stream<Subscription> served() {
        return lanes.keySet().stream().flatMap(key -> context.subscriptions().get(key).stream());
    }

    /** How many lanes can not write down what they do. */
    long halted() {
        return lanes.values().stream().filter(Lane::halted).count();
    }

    private void serve(List<Integer> partitions) {
        owned.addAll(partitions);
        context.subscriptions().rows().stream().filter(this::ours).forEach(row -> begin(row.key()));
    }

    private void changed(String key, Optional<Row<Subscription>> row) {
        if (row.filter(this::ours).isPresent()) {
            begin(key);
        } else if (row.isEmpty()) {
            end(key);
        }
    }

    private boolean ours(Row<Subscription> row) {
        return owned.contains(row.partition());
    }

    private void begin(String key) {
        lanes.computeIfAbsent(key, any -> new Lane(key, context, tools)).wake();
    }

    private void end(String key) {
        Optional.ofNullable(lanes.remove(key)).ifPresent(Lane::close);
    }

    private void wake(String key) {
        Optional.ofNullable(lanes.get(key)).ifPresent(Lane::wake);
    }

    private void wakeAll() {
        if (context.log().ready()) {
            lanes.values().forEach(Lane::wake);
        }
    }

    @Override
    public void close() {
        beat.shutdownNow();
        lanes.values().forEach(Lane::close);
    }
}
