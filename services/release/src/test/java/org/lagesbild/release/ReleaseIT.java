package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;

/** What is released stays as it is, and nothing beside its numbers tells what happened. */
class ReleaseIT {

    private static final Instant NOON = ChangeLog.MONDAY.plus(Duration.ofHours(12));
    /** By then every family has closed, and both tiers have views. */
    private static final Instant LATER = ChangeLog.morning(17);
    /** By then the first week has closed for every family. */
    private static final Instant CLOSED = ChangeLog.morning(11);

    @TempDir
    private Path directory;

    @Test
    void shouldNeverChangeWhatWasReleased() {
        try (ChangeLog log = new ChangeLog()) {
            log.count(1, 40, NOON);
            log.ticks(ChangeLog.MONDAY, CLOSED);
            log.release(directory.resolve("first"), CLOSED);
            List<List<String>> released = log.contents();

            log.count(1, 25, NOON);
            log.count(-1, 30, NOON);
            log.ticks(CLOSED.plus(Duration.ofHours(1)), CLOSED.plus(Duration.ofDays(1)));
            log.forget();
            log.release(directory.resolve("second"), CLOSED.plus(Duration.ofDays(1)));

            List<List<String>> after = log.contents();
            for (int at = 0; at < ChangeLog.RELEASED.size(); at++) {
                String topic = ChangeLog.RELEASED.get(at).name();
                assertThat(released.get(at)).as(topic).isNotEmpty();
                assertThat(after.get(at))
                        .as(topic)
                        .containsAll(released.get(at))
                        .doesNotHaveDuplicates();
            }
            assertThat(log.records(Topics.RELEASED_ATOMS))
                    .extracting(ChangeLog::key)
                    .filteredOn(key -> !key.startsWith("@"))
                    .as("no atom twice, be it with the same bytes or with others")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldLookTheSameFromOutsideWhateverHappened() throws ExecutionException, InterruptedException {
        try (ChangeLog quiet = new ChangeLog();
                ChangeLog busy = new ChangeLog()) {
            busy.count(1, 10_000, NOON);
            for (ChangeLog log : List.of(quiet, busy)) {
                log.ticks(ChangeLog.MONDAY, LATER);
                log.release(directory.resolve(log == quiet ? "quiet" : "busy"), LATER);
            }

            for (Topic<?> topic : ChangeLog.RELEASED) {
                assertThat(outside(quiet.records(topic))).as(topic.name()).isNotEmpty();
                assertThat(outside(busy.records(topic))).as(topic.name()).isEqualTo(outside(quiet.records(topic)));
                assertThat(busy.records(topic))
                        .allMatch(record -> record.headers().toArray().length == 0);
                assertThat(compression(busy, topic)).isEqualTo("uncompressed");
            }
            assertThat(busy.last("0191|7d-municipality-all|ALL")).isPresent();
            // twelve clocks come in any order
            assertThat(outside(busy.records(Topics.COUNTY_ATOMS)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(outside(quiet.records(Topics.COUNTY_ATOMS)));
            assertThat(busy.last("01|7d-county-all|ALL")).hasValueSatisfying(county -> {
                assertThat(county.parts()).isEqualTo(1);
                assertThat(county.policyVersion()).isEqualTo(1);
            });
        }
    }

    private static List<List<Object>> outside(List<ConsumerRecord<byte[], byte[]>> records) {
        List<List<Object>> seen = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            int wanted = partition;
            records.stream()
                    .filter(record -> record.partition() == wanted)
                    .map(record -> List.<Object>of(
                            wanted, ChangeLog.key(record), record.serializedValueSize(), record.timestamp()))
                    .forEach(seen::add);
        }
        return seen;
    }

    private static String compression(ChangeLog log, Topic<?> topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (Admin admin = log.access().admin()) {
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            return config.get("compression.type").value();
        }
    }
}
