package org.lagesbild.intake.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.intake.OneRegistry;
import org.lagesbild.intake.guard.Runs;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.change.Change;
import org.lagesbild.testkit.KafkaCluster;

class TickerIT {

    private static final Duration MINUTES = Duration.ofMinutes(25);
    private static final SchemaRegistry REGISTRY = OneRegistry.REGISTRY;

    private final KafkaCluster cluster = KafkaCluster.shared();
    private Ticker ticker;
    private Instant last;

    @BeforeEach
    void open() {
        new TopicBuilder(cluster.admin()).create(Topics.house());
        ticker = ticker();
        ticker.catchUpTo(Instant.now());
        List<Instant> written = hours(0);
        last = written.get(written.size() - 1);
    }

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void shouldWriteEveryMissingHourIntoEveryPartition() {
        ticker.catchUpTo(last.plus(Duration.ofHours(60)).plus(MINUTES));

        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            List<Instant> hours = hours(partition);
            assertThat(hours.subList(hours.size() - 61, hours.size()))
                    .startsWith(last, last.plus(Duration.ofHours(1)))
                    .endsWith(last.plus(Duration.ofHours(60)))
                    .isSorted();
        }
        assertThat(changes()).contains(new Change.Tick(last.plus(Duration.ofHours(60))));
    }

    @Test
    void shouldNotRepeatAnHourAfterARestart() {
        Instant next = last.plus(Duration.ofHours(1)).plus(MINUTES);
        ticker.catchUpTo(next);
        int written = hours(3).size();
        try (Ticker again = ticker()) {
            again.catchUpTo(next.plusSeconds(60));
        }
        assertThat(hours(3)).hasSize(written);
    }

    @Test
    void shouldGoOnWhereATickIsNone() {
        cluster.records().send(Topics.TICKS.name(), "@tick", new byte[] {1, 2, 3});
        Instant next = last.plus(Duration.ofHours(5));
        ticker.catchUpTo(next.plus(MINUTES));
        assertThat(hours(0)).endsWith(next);
    }

    private Ticker ticker() {
        return new Ticker(KafkaAccess.open(cluster.bootstrapServers()), REGISTRY, new NoRuns(), Clock.systemUTC());
    }

    private List<Instant> hours(int partition) {
        var codec = Topics.TICKS.codec(REGISTRY);
        return cluster.records().present(Topics.TICKS.name()).stream()
                .filter(record -> record.partition() == partition && record.value().length > 3)
                .map(ConsumerRecord::value)
                .map(codec::decode)
                .toList();
    }

    private List<Change> changes() {
        var codec = Topics.CHANGES.codec(REGISTRY);
        return cluster.records().present(Topics.CHANGES.name()).stream()
                .filter(record -> record.partition() == Topics.PARTITIONS - 1)
                .map(record -> codec.decode(record.value()))
                .toList();
    }

    private record NoRuns() implements Runs {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public boolean include(String partner, Instant appended) {
            return false;
        }
    }
}
