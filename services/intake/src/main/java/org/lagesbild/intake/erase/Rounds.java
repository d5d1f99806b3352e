package org.lagesbild.intake.erase;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.intake.erase.Deletion.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes from partition to partition, a step at a time, until each is rid of what was condemned in it. For one thread. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Whoever goes on sending what may not be kept makes a file be closed no more often than this. */
    private static final long BETWEEN_FILES = Duration.ofSeconds(10).toNanos();

    private final Deletion deletion;
    private final SegmentRoll roll;
    private final Map<TopicPartition, Closed> files = new HashMap<>();

    Rounds(Deletion deletion, SegmentRoll roll) {
        this.deletion = deletion;
        this.roll = roll;
    }

    /** A file that was closed at its end, for the sake of what stands before the bound in it. */
    private record Closed(long bound, long end, long nanos) {}

    /** Takes the next step; whether nothing before the bound is left, neither for readers nor in a file that stays. */
    boolean rid(TopicPartition partition, long bound) {
        Closed file = files.get(partition);
        if (file != null && file.bound() >= bound) {
            return finished(partition, deletion.before(file.end(), partition));
        }
        Outcome outcome = deletion.before(bound, partition);
        if (outcome == Outcome.DONE && (file == null || System.nanoTime() - file.nanos() > BETWEEN_FILES)) {
            long end = roll.of(partition);
            files.put(partition, new Closed(bound, end, System.nanoTime()));
            return finished(partition, deletion.before(end, partition));
        }
        return outcome == Outcome.NO_TOPIC;
    }

    private static boolean finished(TopicPartition partition, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            LOG.warn("{} is rid of what may not be kept", partition);
        }
        return outcome != Outcome.BEHIND;
    }
}
