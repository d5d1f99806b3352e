package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.Topics;

/** Instances come and go while atoms close, each with a key of its own; and reports come late, twice and are taken back. */
class RebalanceIT {

    private static final Instant NOON = ChangeLog.MONDAY.plus(Duration.ofHours(12));
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path directory;

    @Test
    void shouldChangeNothingReleasedWhoeverReleasesTheRest() {
        try (ChangeLog log = new ChangeLog()) {
            log.count(1, 20, NOON);
            log.ticks(ChangeLog.MONDAY, ChangeLog.morning(2));
            List<List<String>> alone;
            List<List<String>> together;
            try (ReleaseService second = service(log, "second")) {
                try (ReleaseService first = service(log, "first")) {
                    first.start();
                    log.awaitMade(ChangeLog.morning(2));
                    alone = log.contents();
                    second.start();
                    disturb(log, 2);
                    together = log.contents();
                }
                disturb(log, 4);
            }

            List<List<String>> after = log.contents();
            for (int at = 0; at < ChangeLog.RELEASED.size(); at++) {
                assertThat(after.get(at))
                        .as(ChangeLog.RELEASED.get(at).name())
                        .containsAll(alone.get(at))
                        .containsAll(together.get(at))
                        .doesNotHaveDuplicates();
            }
            assertThat(log.records(Topics.RELEASED_ATOMS))
                    .extracting(ChangeLog::key)
                    .filteredOn(key -> !key.startsWith("@"))
                    .as("each atom once, whoever had the partition")
                    .doesNotHaveDuplicates();
        }
    }

    private ReleaseService service(ChangeLog log, String name) {
        return new ReleaseService(log.access(), log.registry(), log.settings(directory.resolve(name)));
    }

    /** What comes late, twice or is taken back, and two more days. */
    private static void disturb(ChangeLog log, int day) {
        log.count(1, 9, NOON);
        log.count(1, 9, NOON);
        log.count(-1, 13, NOON);
        log.ticks(ChangeLog.morning(day).plus(HOUR), ChangeLog.morning(day + 2));
        log.awaitMade(ChangeLog.morning(day + 2));
    }
}
