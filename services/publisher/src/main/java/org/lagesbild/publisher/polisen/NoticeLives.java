package org.lagesbild.publisher.polisen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.publisher.polisen.ArchiveLine.NoticeLine;

/**
 * Tells one event from another under one id of the police. A notice keeps its time of publication for ever, so a version
 * with another one is another event. Published within the window it overwrote what stood there, which is corrected, and
 * corrected again when it is put back. Published long after, when the first had aged off, it is an event of its own,
 * and the first one stands.
 */
final class NoticeLives {

    private static final Duration WINDOW = Duration.ofDays(14);

    private final ArchiveTally.Counter tally;

    NoticeLives(ArchiveTally.Counter tally) {
        this.tally = tally;
    }

    /** One event of the source, under the name by which it gets its event id. */
    record Life(String sourceId, List<Step> steps) {}

    List<Life> of(NoticeLine line, List<Step> steps) {
        if (line.changedFields().contains("datetime")) {
            tally.add(Quirk.OVERWRITTEN);
        }
        List<Life> lives = new ArrayList<>();
        lives.add(new Life(Long.toString(line.id()), new ArrayList<>()));
        Instant published = line.first().published();
        for (Step step : steps) {
            if (step instanceof Step.Version version && reused(published, version.notice())) {
                published = version.notice().published();
                tally.add(Quirk.REUSED_IDS);
                lives.add(new Life(line.id() + "@" + published.getEpochSecond(), new ArrayList<>()));
            }
            lives.get(lives.size() - 1).steps().add(step);
        }
        return lives;
    }

    private static boolean reused(Instant published, Notice notice) {
        return Duration.between(published, notice.published()).compareTo(WINDOW) > 0;
    }
}
