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
public final class NoticeLives {

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
            if (step instanceof Step.Version version
                    && anotherEvent(published, version.notice().published())) {
                published = version.notice().published();
                tally.add(Quirk.REUSED_IDS);
                lives.add(new Life(sourceId(line.id(), published), new ArrayList<>()));
            }
            lives.get(lives.size() - 1).steps().add(step);
        }
        return lives;
    }

    /** Under which name a later event of an id gets its event id. */
    public static String sourceId(long id, Instant published) {
        return id + "@" + published.getEpochSecond();
    }

    /** Whether a notice published then is another event than the one that was published first under its id. */
    public static boolean anotherEvent(Instant first, Instant then) {
        return Duration.between(first, then).compareTo(WINDOW) > 0;
    }
}
