package org.lagesbild.alerts.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Progress;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.risk.time.Stockholm;

/**
 * How far one subscription has been served. Read once, when its lane begins; from then on nobody else writes it. What is
 * only passed over is written now and then: whoever looks at it again finds again that it was not wanted.
 */
final class LaneJournal {

    private static final int PASSED = 100;

    private final String key;
    private final TopicWriter<Delivery> writer;
    private Progress progress = Progress.NONE;
    private boolean begun;
    private int passed;

    LaneJournal(String key, TopicWriter<Delivery> writer) {
        this.key = key;
        this.writer = writer;
    }

    void begin(Optional<Progress> known, List<Long> from) {
        if (!begun) {
            progress = known.orElseGet(() -> new Progress(from, 0, 0, 0, 0));
            begun = true;
        }
    }

    Positions positions() {
        return new Positions(progress.positions());
    }

    /** Alerts that were sent one by one on the local day of this time. */
    int today(Instant now) {
        return progress.day() == Stockholm.dayOf(now) ? progress.today() : 0;
    }

    /** Passes over something that is not wanted. */
    void pass(int partition, Positions behind) {
        progress = at(behind, progress.today(), progress.delivered(), progress.last());
        passed++;
        if (passed >= PASSED) {
            write(partition);
        }
    }

    void move(int partition, Positions behind) {
        progress = at(behind, progress.today(), progress.delivered(), progress.last());
        write(partition);
    }

    /**
     * What was delivered.
     *
     * @param counted alerts among it that count towards the day's
     */
    record Sent(int messages, int counted) {}

    void delivered(int partition, Positions behind, Sent sent, Instant now) {
        progress = new Progress(
                behind.next(),
                Stockholm.dayOf(now),
                today(now) + sent.counted(),
                progress.delivered() + sent.messages(),
                now.toEpochMilli());
        write(partition);
    }

    private Progress at(Positions behind, int today, long delivered, long last) {
        return new Progress(behind.next(), progress.day(), today, delivered, last);
    }

    private void write(int partition) {
        Delivery cursor = Delivery.cursor(key, progress);
        writer.put(partition, cursor.key(), cursor);
        passed = 0;
    }
}
