package org.lagesbild.publisher.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;

/**
 * The runs as they are recorded. What was asked for once, its end and its shift, is asked for here again after a restart:
 * it must not depend on when that restart was.
 */
public final class RunLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Codec<Run> codec;
    private final TopicTable<Run> table;
    private final KafkaProducer<String, byte[]> producer;

    public RunLog(KafkaAccess access, SchemaRegistry registry) {
        this.codec = Topics.RUNS.codec(registry);
        this.table = new TopicTable<>(Topics.RUNS, codec, access).start();
        this.producer = access.producer(Map.of());
    }

    /** The run under this id, as recorded when the log was opened or since. */
    public Optional<Run> find(String id) {
        awaitTable();
        return table.get(id);
    }

    /** The run of this source, whatever its shift; the one that ends last, were there several. */
    public Optional<Run> find(String kind, String source, long seed) {
        awaitTable();
        return table.rows().stream()
                .map(TopicTable.Row::value)
                .filter(run -> run.kind().equals(kind) && run.source().equals(source) && run.seed() == seed)
                .max((one, other) -> one.end().compareTo(other.end()));
    }

    /**
     * The recording moved by whole weeks so that it ends within the last one; where it was recorded before, by as many
     * weeks as then, so that it is gone on with.
     */
    public Recording shiftedToNow(Recording recording, InstantSource clock) {
        int weeks = find(recording.kind(), recording.source(), recording.seed())
                .map(Run::shiftWeeks)
                .orElseGet(() -> recording.weeksUntil(clock.instant()));
        return recording.later(weeks);
    }

    /** Records the run, and returns when that is certain. */
    void record(String id, Run run) {
        try {
            producer.send(new ProducerRecord<>(Topics.RUNS.name(), id, codec.encode(run)))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RunException("the run could not be recorded", e);
        } catch (InterruptedException e) {
            throw RunException.interrupted(e);
        }
    }

    private void awaitTable() {
        try {
            table.caughtUp().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RunException("the recorded runs could not be read", e);
        } catch (InterruptedException e) {
            throw RunException.interrupted(e);
        }
    }

    @Override
    public void close() {
        table.close();
        producer.close(Duration.ofSeconds(5));
    }
}
