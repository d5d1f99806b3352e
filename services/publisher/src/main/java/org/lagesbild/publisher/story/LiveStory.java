package org.lagesbild.publisher.story;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Reports;

/**
 * The story as it goes on after its end, by the clock: what falls due is to be sent now. Its reports carry no received
 * time of their own, since live the broker's counts. For one thread.
 */
public final class LiveStory {

    private final SigtunaStory story;
    private final InstantSource clock;
    private final List<RecordedReport> coming = new ArrayList<>();
    private Instant told;
    private Instant known;

    /** Goes on from {@code after}: the story's end, or where it was left. */
    public LiveStory(SigtunaStory story, Instant after, InstantSource clock) {
        this.story = story;
        this.clock = clock;
        this.told = after;
        this.known = after;
    }

    /** What became due since the last call, in order. */
    public List<RecordedReport> due() {
        Instant now = clock.instant();
        if (now.isAfter(known)) {
            Instant midnight = LocalDays.midnight(LocalDays.of(now).plusDays(1));
            coming.addAll(story.received(known, midnight));
            known = midnight;
        }
        told = now.isAfter(told) ? now : told;
        List<RecordedReport> due = coming.stream()
                .takeWhile(each -> !each.receivedAt().isAfter(told))
                .toList();
        coming.subList(0, due.size()).clear();
        return due.stream().map(LiveStory::live).toList();
    }

    private static RecordedReport live(RecordedReport due) {
        return new RecordedReport(
                due.partner(), Reports.moved(due.report(), due.report().occurredAt(), Instant.EPOCH));
    }
}
