package org.lagesbild.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.catalogue.EditionGuard;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Reasons;

class EditionGuardIT {

    private final KafkaAccess access = KafkaAccess.open(KafkaCluster.shared().bootstrapServers());
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

    @Test
    void shouldNotGoOnWithALogOfAnotherEdition() {
        try (var admin = access.admin()) {
            new TopicBuilder(admin).create(List.of(Topics.AREA_VIEWS));
        }
        publish("0191R001", 2020);
        assertThatCode(() -> EditionGuard.require(tree(2020), access, registry)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EditionGuard.require(tree(2025), access, registry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0191R001")
                .hasMessageContaining("never join two editions");

        publish("0191R001", 2025);
        assertThatCode(() -> EditionGuard.require(tree(2025), access, registry)).doesNotThrowAnyException();

        publish("0191R099", 2025);
        assertThatThrownBy(() -> EditionGuard.require(tree(2025), access, registry))
                .hasMessageContaining("0191R099");
    }

    private void publish(String area, int edition) {
        AreaView view = new AreaView(
                area, edition, Instant.EPOCH, Instant.EPOCH, Reasons.NONE, List.of(), List.of(), List.of(), List.of());
        try (var producer = access.producer(Map.of())) {
            producer.send(new ProducerRecord<>(
                    Topics.AREA_VIEWS.name(),
                    area,
                    Topics.AREA_VIEWS.codec(registry).encode(view)));
        }
    }

    private static AreaTree tree(int edition) {
        return new AreaTree(List.of(
                area("00", AreaLevel.RIKET, null, 2024),
                area("01", AreaLevel.COUNTY, "00", 2024),
                area("0191", AreaLevel.MUNICIPALITY, "01", 2024),
                area("0191R001", AreaLevel.REGSO, "0191", edition)));
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent, int edition) {
        return new Area(code, code, level, parent, edition, 1, 2024, false);
    }
}
