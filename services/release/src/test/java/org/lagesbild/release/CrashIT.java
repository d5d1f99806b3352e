package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.release.key.Keys;
import org.lagesbild.release.policy.PolicyFile;
import org.lagesbild.release.topology.Standing;

/** A release that dies when some of an hour's atoms are written and none is committed. */
class CrashIT {

    private static final Instant NOON = ChangeLog.MONDAY.plus(Duration.ofHours(12));
    private static final String ATOM = "KV1|T|0191|ALL|2025-03-03T11:00Z|PT6H";

    @TempDir
    private Path directory;

    @Test
    void shouldReleaseEachAtomOnceAndWithTheNoiseThatWasNeverCommitted() {
        try (ChangeLog log = new ChangeLog()) {
            log.count(1, 17, NOON);
            log.ticks(ChangeLog.MONDAY, ChangeLog.morning(2));
            Map<String, byte[]> written = crash(log);

            log.release(directory, ChangeLog.morning(2));

            Map<String, byte[]> committed = new HashMap<>();
            log.records(Topics.RELEASED_ATOMS)
                    .forEach(record -> assertThat(committed.put(ChangeLog.key(record), record.value()))
                            .as(ChangeLog.key(record))
                            .matches(before ->
                                    before == null || ChangeLog.key(record).startsWith("@")));
            assertThat(written)
                    .isNotEmpty()
                    .allSatisfy((key, bytes) ->
                            assertThat(committed.get(key)).as(key).isEqualTo(bytes));
            AtomRecord atom = Topics.RELEASED_ATOMS
                    .codec(log.registry())
                    .decode(Objects.requireNonNull(committed.get(ATOM), ATOM));
            assertThat(atom).isEqualTo(new AtomRecord.Value(17 + noise(), false));
        }
    }

    /** What the key that was on disk before the death makes of the atom. */
    private int noise() {
        return new Keys(ChangeLog.keyFile(directory), new SecureRandom(), Integer.MIN_VALUE)
                .of(Bucket.weekOf(NOON))
                .orElseThrow()
                .of(ATOM, 2);
    }

    /** The atoms that were written and not committed. */
    private Map<String, byte[]> crash(ChangeLog log) {
        Keys keys = new Keys(ChangeLog.keyFile(directory), new SecureRandom(), Integer.MIN_VALUE);
        Map<String, byte[]> written = new HashMap<>();
        AtomicInteger released = new AtomicInteger();
        NoiseByWeek dying = week -> keys.of(week).map(noise -> (Noise) (id, halvings) -> {
            if (released.incrementAndGet() == 15) {
                Awaitility.await("some of them written")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> {
                            written.putAll(uncommitted(log));
                            return !written.isEmpty();
                        });
                throw new IllegalStateException("killed");
            }
            return noise.of(id, halvings);
        });
        Map<String, Object> config =
                new HashMap<>(log.access().streams(ReleaseService.APPLICATION, ChangeLog.stateIn(directory)));
        config.put("producer.linger.ms", 0);
        config.put("commit.interval.ms", 60_000);
        config.put("producer.transaction.timeout.ms", 120_000);
        Properties properties = new Properties();
        properties.putAll(config);
        try (KafkaStreams streams = new KafkaStreams(
                ReleaseService.topology(config, PolicyFile.shipped(), log.registry(), dying, Standing.NOTHING),
                properties)) {
            CompletableFuture<Throwable> death = new CompletableFuture<>();
            streams.setUncaughtExceptionHandler(cause -> {
                death.complete(cause);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            assertThat(death)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                    .hasRootCauseMessage("killed");
        }
        assertThat(log.records(Topics.RELEASED_ATOMS))
                .as("committed by the dead")
                .isEmpty();
        return written;
    }

    private static Map<String, byte[]> uncommitted(ChangeLog log) {
        Map<String, byte[]> seen = new HashMap<>();
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.RELEASED_ATOMS.name(), partition))
                .toList();
        try (KafkaConsumer<String, byte[]> consumer =
                log.access().consumer(Map.of("isolation.level", "read_uncommitted"))) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int poll = 0; poll < 5; poll++) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (!record.key().startsWith(AtomRecord.CLOCK)) {
                        seen.put(record.key(), record.value());
                    }
                });
            }
        }
        return seen;
    }
}
