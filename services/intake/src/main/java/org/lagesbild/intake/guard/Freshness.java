package org.lagesbild.intake.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.messaging.table.TopicTable;

/**
 * Makes sure that what a table does not show was not there when a report was appended. Whoever enrols a partner or begins
 * a run, and then publishes, must not be answered from before; a table follows its topic with a delay. Asks the broker
 * only where a report is younger than the last question, so that many such reports cost few questions.
 */
final class Freshness {

    private static final Duration SKEW = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 10;

    private final TopicTable<?> table;
    private final InstantSource clock;
    private volatile Instant covered = Instant.EPOCH;

    Freshness(TopicTable<?> table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Returns when the table shows at least what stood in its topic when the report was appended. */
    void await(Instant appended) {
        if (!appended.isBefore(covered)) {
            Instant asked = clock.instant();
            try {
                table.current().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                throw new KafkaException("a table of the guard does not follow", e.getCause());
            }
            covered = asked.minus(SKEW);
        }
    }
}
