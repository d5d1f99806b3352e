package org.lagesbild.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.server.util.KafkaScheduler;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.apache.kafka.storage.internals.log.LogDirFailureChannel;
import org.apache.kafka.storage.internals.log.ProducerStateManagerConfig;
import org.apache.kafka.storage.internals.log.UnifiedLog;
import org.apache.kafka.storage.log.metrics.BrokerTopicStats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;

/**
 * Every topic of the catalogue under its own settings, in the broker's own log, while the broker's clock is moved: nothing
 * goes before its time, and nothing stays after it.
 */
class RetentionTest {

    private static final Duration BLINK = Duration.ofMillis(1);
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    @TempDir
    private Path directory;

    private final MovedTime time = new MovedTime();
    private final KafkaScheduler scheduler = new KafkaScheduler(1);

    @BeforeEach
    void start() {
        scheduler.startup();
    }

    @AfterEach
    void stop() throws InterruptedException {
        scheduler.shutdown();
    }

    private static Stream<Topic<?>> all() {
        List<Topic<?>> topics = new ArrayList<>(Topics.house());
        topics.add(PartnerTopics.reports("polisen"));
        topics.add(PartnerTopics.receipts("polisen"));
        return topics.stream();
    }

    private static Stream<Topic<?>> deleted() {
        return all().filter(topic -> after(topic).isPresent());
    }

    private static Stream<Topic<?>> compacted() {
        return all().filter(topic -> after(topic).isEmpty());
    }

    private static Optional<Duration> after(Topic<?> topic) {
        if (topic.kept() instanceof Topic.Kept.Deleted deleted) {
            return Optional.of(deleted.after());
        }
        return topic.kept() instanceof Topic.Kept.Erasable erasable ? Optional.of(erasable.after()) : Optional.empty();
    }

    private UnifiedLog log(Topic<?> topic) throws IOException {
        Path partition = Files.createDirectory(directory.resolve(topic.name() + "-0"));
        return UnifiedLog.create(
                partition.toFile(),
                new LogConfig(topic.config(1)),
                0,
                0,
                scheduler,
                new BrokerTopicStats(),
                time,
                60_000,
                new ProducerStateManagerConfig(60_000, false),
                60_000,
                new LogDirFailureChannel(1),
                true,
                Optional.empty());
    }

    /** Written with a time that its producer made up. */
    private void append(UnifiedLog log, Duration wrong) throws IOException {
        SimpleRecord record = new SimpleRecord(time.milliseconds() + wrong.toMillis(), new byte[] {1}, new byte[] {2});
        log.appendAsLeader(MemoryRecords.withRecords(Compression.NONE, record), 0);
        log.updateHighWatermark(log.logEndOffset());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deleted")
    void shouldDeleteEachRecordWhenItsTimeIsUpAndNotBefore(Topic<?> topic) throws IOException {
        UnifiedLog log = log(topic);
        append(log, TEN_YEARS.negated());

        time.move(after(topic).orElseThrow());
        assertThat(log.deleteOldSegments()).as("deleted too early").isZero();
        time.move(BLINK);
        assertThat(log.deleteOldSegments()).isEqualTo(1);
        assertThat(log.logStartOffset()).as("the record is gone").isEqualTo(1);
        log.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compacted")
    void shouldKeepTheLastOfEachKeyForGood(Topic<?> topic) throws IOException {
        UnifiedLog log = log(topic);
        append(log, Duration.ZERO);

        time.move(TEN_YEARS);

        assertThat(log.deleteOldSegments()).isZero();
        assertThat(log.logStartOffset()).isZero();
        assertThat(log.config().compact).isTrue();
        log.close();
    }
}
