package org.lagesbild.analyst.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.view.AreaView;

/**
 * The log's clocks, one per partition of the changes. An area's numbers are those of its municipality's partition; what
 * is summed over partitions is only as late as the last of them.
 */
final class Clocks {

    private final AreaTree areas;
    private final Map<Integer, AreaView> byPartition = new ConcurrentHashMap<>();

    Clocks(AreaTree areas) {
        this.areas = areas;
    }

    void set(AreaView clock) {
        byPartition.put(Integer.valueOf(clock.area().substring(AreaView.CLOCK.length())), clock);
    }

    /** The last hour that has begun for this area's numbers; the epoch where none has. */
    Instant tick(String area) {
        String tenant = areas.tenant(area);
        boolean one = areas.find(tenant)
                .filter(a -> a.level() == AreaLevel.MUNICIPALITY)
                .isPresent();
        return one ? tickOf(tenant) : slowest();
    }

    /** The last hour that has begun everywhere; the epoch where none has. */
    Instant slowest() {
        return byPartition.values().stream()
                .map(AreaView::tick)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** When a number last moved anywhere. */
    Optional<Instant> asOf() {
        return byPartition.values().stream().map(AreaView::asOf).max(Comparator.naturalOrder());
    }

    private Instant tickOf(String tenant) {
        int partition = BuiltInPartitioner.partitionForKey(tenant.getBytes(UTF_8), Topics.PARTITIONS);
        return Optional.ofNullable(byPartition.get(partition))
                .map(AreaView::tick)
                .orElse(Instant.EPOCH);
    }
}
