package org.lagesbild.release.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.risk.area.AreaTree;

/** Keeps what is made of a municipality's changes in the partition in which those changes are. */
final class Tenants implements StreamPartitioner<String, AtomRecord> {

    private final AreaTree areas;

    Tenants(AreaTree areas) {
        this.areas = areas;
    }

    @Override
    public Optional<Set<Integer>> partitions(
            String topic, @Nullable String key, @Nullable AtomRecord record, int partitions) {
        if (key == null) {
            throw new IllegalArgumentException("every record here has a key");
        }
        return Optional.of(Set.of(
                key.startsWith(AtomRecord.CLOCK)
                        ? Integer.parseInt(key.substring(AtomRecord.CLOCK.length()))
                        : of(AtomId.parse(key).area())));
    }

    /** Where the default partitioner puts the changes of the area's municipality. */
    int of(String area) {
        byte[] tenant = areas.tenant(area).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(tenant)) % Topics.PARTITIONS;
    }
}
