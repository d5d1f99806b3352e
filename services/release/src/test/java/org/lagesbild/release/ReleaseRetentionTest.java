package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.StateStores;
import org.lagesbild.messaging.topic.StateStores.Held;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.risk.incident.Scope;

/** Twenty weeks pass by ticks alone, with something on the first day: no store remembers longer than it says. */
class ReleaseRetentionTest {

    private static final Instant NOON = OnPaper.MONDAY.plus(Duration.ofHours(12));
    private static final Instant LAST = OnPaper.MONDAY.plus(Duration.ofDays(140));

    @TempDir
    private Path directory;

    private static Duration longest(String store) {
        Held.Until until = (Held.Until) StateStores.held("release", store);
        return until.after().plus(until.slack());
    }

    private static List<Instant> ends(OnPaper paper, String store) {
        return paper.keys(store).stream()
                .filter(key -> !key.startsWith(AtomRecord.CLOCK))
                .map(key -> AtomId.parse(key).bucket().end())
                .toList();
    }

    @Test
    void shouldForgetWithinTheTimeThatIsDeclared() {
        try (OnPaper paper = new OnPaper(directory, (id, halvings) -> 0, Map.of())) {
            paper.begin();
            paper.count(1, Scope.PUBLIC, NOON);
            assertThat(ends(paper, "open-counts")).as("remembered at first").isNotEmpty();
            paper.tickUntil(LAST);
            paper.otherPartitionsClose(OnPaper.MONDAY);
            paper.otherPartitionsClose(LAST);

            assertThat(ends(paper, "open-counts")).isEmpty();
            for (String store : List.of("released", "released-counties")) {
                assertThat(ends(paper, store))
                        .as(store)
                        .isNotEmpty()
                        .allSatisfy(end -> assertThat(end.plus(longest(store))).isAfterOrEqualTo(LAST));
            }
            assertThat(paper.keys("plans"))
                    .filteredOn(key -> key.startsWith("plan|"))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(Bucket.startOfWeek(Integer.parseInt(key.substring(5)))
                                    .plus(longest("plans")))
                            .isAfterOrEqualTo(LAST));
        }
    }

    /** Not too early either: the longest window of each kind still finds its atoms. */
    @Test
    void shouldRememberWhatTheLongestWindowsStillNeed() {
        try (OnPaper paper = new OnPaper(directory, (id, halvings) -> 0, Map.of())) {
            paper.begin();
            paper.tickUntil(LAST);

            Instant quarter = LAST.minus(Duration.ofDays(91));
            assertThat(paper.keys("released"))
                    .filteredOn(key -> key.startsWith("KV1|C|"))
                    .map(key -> AtomId.parse(key).bucket().end())
                    .anyMatch(end -> !end.isAfter(quarter));
            assertThat(paper.keys("released"))
                    .as("of a family that no long window uses")
                    .filteredOn(key -> key.startsWith("KV1|T|"))
                    .map(key -> AtomId.parse(key).bucket().end())
                    .noneMatch(end -> !end.isAfter(quarter));
        }
    }
}
