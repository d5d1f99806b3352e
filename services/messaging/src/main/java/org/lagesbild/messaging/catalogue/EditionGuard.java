package org.lagesbild.messaging.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.view.AreaView;

/**
 * Keeps windows from joining two editions: the same code may mean another place in another one, and what has been counted
 * under it stays in the windows for a year. A log that holds views of another edition than the catalogue's is therefore not
 * gone on with. What the log knows is in the views themselves.
 */
public final class EditionGuard {

    private static final int EXAMPLES = 5;

    private final AreaTree areas;
    private final Codec<AreaView> codec;
    private final Map<String, Integer> others = new TreeMap<>();

    private EditionGuard(AreaTree areas, SchemaRegistry registry) {
        this.areas = areas;
        this.codec = Topics.AREA_VIEWS.codec(registry);
    }

    /** Throws {@link IllegalStateException} where the log was counted by another edition of any area. */
    public static void require(AreaTree areas, KafkaAccess access, SchemaRegistry registry) {
        EditionGuard guard = new EditionGuard(areas, registry);
        new TopicEnd(access, Topics.AREA_VIEWS.name()).readAll(guard::look);
        guard.check();
    }

    private void look(ConsumerRecord<String, byte[]> record) {
        others.remove(record.key());
        if (record.value() == null || record.key().startsWith("@")) {
            return;
        }
        int counted = codec.decode(record.value()).edition();
        if (areas.find(record.key())
                .map(Area::edition)
                .filter(edition -> edition == counted)
                .isEmpty()) {
            others.put(record.key(), counted);
        }
    }

    private void check() {
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "%d areas of this log were counted by another edition than the catalogue's, or are not in it (%s): windows never join two editions. Use the areas that it was begun with, or begin a new log"
                            .formatted(
                                    others.size(),
                                    String.join(
                                            ", ",
                                            others.keySet().stream()
                                                    .limit(EXAMPLES)
                                                    .toList())));
        }
    }
}
