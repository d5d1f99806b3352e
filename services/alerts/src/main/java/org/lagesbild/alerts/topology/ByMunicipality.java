package org.lagesbild.alerts.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.episode.Sighting;
import org.lagesbild.risk.view.AreaView;

/**
 * Brings what is known of a municipality's areas, and the clock of its partition, to where its evaluations are: views are
 * keyed by area, and so lie anywhere.
 */
final class ByMunicipality implements StreamPartitioner<String, Sighting> {

    @Override
    public Optional<Set<Integer>> partitions(
            String topic, @Nullable String key, @Nullable Sighting sighting, int partitions) {
        if (key == null) {
            throw new IllegalArgumentException("every record here has a key");
        }
        return Optional.of(Set.of(
                key.startsWith(AreaView.CLOCK)
                        ? Integer.parseInt(key.substring(AreaView.CLOCK.length()))
                        : Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions));
    }
}
