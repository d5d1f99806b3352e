package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.registry.RegistryAccess.Right;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** Who may use the registry while the house starts: its port is open before the enrolments are read. */
final class KnownPrincipalsTest {

    private final KnownPrincipals known = new KnownPrincipals("house-secret");

    @Test
    void shouldCallNobodyAStrangerBeforeThereIsATable() {
        assertThat(known.rightOf(Optional.of("polisen"), "a-key")).isEqualTo(Right.UNDECIDED);
    }

    @Test
    void shouldCallNobodyAStrangerBeforeTheTableIsRead() {
        var codec = Topics.ENROLMENTS.codec(new InMemorySchemaRegistry());
        known.follow(new TopicTable<>(Topics.ENROLMENTS, codec, KafkaAccess.open("127.0.0.1:1")));
        assertThat(known.rightOf(Optional.empty(), "a-key")).isEqualTo(Right.UNDECIDED);
    }

    @Test
    void shouldKnowTheHouseFromTheStart() {
        assertThat(known.rightOf(Optional.of(EmbeddedBroker.HOUSE), "house-secret"))
                .isEqualTo(Right.CHANGE);
    }
}
