package org.lagesbild.publisher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.publisher.run.RecordedReport;

class LiveStoryTest {

    private static final Instant END = Instant.parse("2026-11-22T17:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final SigtunaStory story = new SigtunaStory(1, 1, END);
    private Instant now = END;

    @Test
    void shouldTellEachReportOnceWhenItFallsDue() {
        LiveStory live = new LiveStory(story, END, () -> now);
        assertThat(live.due()).isEmpty();
        List<RecordedReport> told = new ArrayList<>();
        while (now.isBefore(END.plus(THREE_DAYS))) {
            now = now.plus(Duration.ofMinutes(30));
            told.addAll(live.due());
        }
        assertThat(told).hasSizeGreaterThan(30);
        assertThat(told).hasSameSizeAs(story.received(END, END.plus(THREE_DAYS)));
    }

    @Test
    void shouldLeaveTheReceivedTimeToTheBroker() {
        LiveStory live = new LiveStory(story, END, () -> END.plus(THREE_DAYS));
        assertThat(live.due())
                .isNotEmpty()
                .extracting(RecordedReport::receivedAt)
                .containsOnly(Instant.EPOCH);
    }

    @Test
    void shouldGoOnWithWhatTheHistoryLeftOut() {
        List<RecordedReport> longer = new SigtunaStory(1, 1, END).received(END.minus(THREE_DAYS), END);
        assertThat(story.recording().reports()).endsWith(longer.toArray(RecordedReport[]::new));
    }
}
