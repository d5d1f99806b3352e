package org.lagesbild.release.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** Brings a county's atoms into one partition, and every clock into all of them. */
final class Counties implements StreamPartitioner<String, AtomRecord> {

    private final AreaTree areas;
    private final Tenants tenants;

    Counties(AreaTree areas) {
        this.areas = areas;
        this.tenants = new Tenants(areas);
    }

    @Override
    public Optional<Set<Integer>> partitions(
            String topic, @Nullable String key, @Nullable AtomRecord record, int partitions) {
        if (key == null) {
            throw new IllegalArgumentException("every record here has a key");
        }
        return Optional.of(
                key.startsWith(AtomRecord.CLOCK)
                        ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
                        : Set.of(tenants.of(county(AtomId.parse(key).area()))));
    }

    private String county(String area) {
        return areas.lineage(area).stream()
                .filter(code -> areas.find(code)
                        .filter(each -> each.level() == AreaLevel.COUNTY)
                        .isPresent())
                .findFirst()
                .orElse(area);
    }
}
