package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.noise.KeyedNoise;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.risk.incident.Scope;

class ReleaseFlowTest {

    private static final Noise SILENT = (id, halvings) -> 0;
    private static final Instant NOON = OnPaper.MONDAY.plus(Duration.ofHours(12));
    private static final Instant TUESDAY = OnPaper.MONDAY.plus(Duration.ofHours(37));

    @TempDir
    private Path directory;

    private OnPaper run(Noise noise, Map<Integer, Instant> releasedTo, int events, Scope scope) {
        OnPaper paper = new OnPaper(directory, noise, releasedTo);
        paper.begin();
        for (int at = 0; at < events; at++) {
            paper.count(1, scope, NOON);
        }
        paper.tickUntil(TUESDAY);
        return paper;
    }

    private static List<TestRecord<String, byte[]>> atoms(OnPaper paper) {
        return paper.raw(Topics.RELEASED_ATOMS).stream()
                .filter(record -> !record.key().startsWith(AtomRecord.CLOCK))
                .toList();
    }

    @Test
    void shouldReleaseWhatIsPublicOnceItsBucketHasClosed() {
        try (OnPaper paper = run(SILENT, Map.of(), 17, Scope.PUBLIC)) {
            String area = OnPaper.municipality();

            assertThat(atoms(paper))
                    .filteredOn(record ->
                            !paper.value(Topics.RELEASED_ATOMS, record).equals(new AtomRecord.Value(0, false)))
                    .extracting(TestRecord::key)
                    .containsExactly(
                            "KV1|T|" + area + "|ALL|2025-03-03T11:00Z|PT6H",
                            "KV1|A|" + area + "|PROPERTY_CRIME|2025-03-03|P1D");
            ReleasedView day = paper.raw(Topics.PARTNER_VIEWS).stream()
                    .map(record -> paper.value(Topics.PARTNER_VIEWS, record))
                    .filter(view -> view.rule().equals("24h-municipality-group"))
                    .filter(view -> view.category().equals("PROPERTY_CRIME"))
                    .findFirst()
                    .orElseThrow();
            assertThat(day.figure().value()).isEqualTo(17);
        }
    }

    @Test
    void shouldNotCountWhatIsNotGivenToThePublic() {
        try (OnPaper paper = run(SILENT, Map.of(), 17, Scope.MUNICIPALITY)) {
            assertThat(atoms(paper))
                    .isNotEmpty()
                    .allMatch(record ->
                            paper.value(Topics.RELEASED_ATOMS, record).equals(new AtomRecord.Value(0, false)));
        }
    }

    /** Nothing that can be seen without reading the numbers tells a busy day from one on which nothing happened. */
    @Test
    void shouldLookTheSameWhateverHappened() {
        Noise keyed = new KeyedNoise(NoiseKey.of(new byte[32]));
        try (OnPaper busy = run(keyed, Map.of(), 2_000, Scope.PUBLIC);
                OnPaper quiet = run(keyed, Map.of(), 0, Scope.PUBLIC)) {
            for (Topic<?> topic : List.of(Topics.RELEASED_ATOMS, Topics.PARTNER_VIEWS, Topics.PUBLIC_VIEWS)) {
                assertThat(outside(busy.raw(topic))).isEqualTo(outside(quiet.raw(topic)));
            }
        }
    }

    private static List<List<Object>> outside(List<TestRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> List.<Object>of(
                        record.key(),
                        record.value().length,
                        record.getRecordTime(),
                        record.headers().toArray().length))
                .toList();
    }

    @Test
    void shouldBearTheTimeOfTheBucketsEndAndNoHeaders() {
        try (OnPaper paper = run(SILENT, Map.of(), 3, Scope.PUBLIC)) {
            assertThat(atoms(paper)).isNotEmpty().allSatisfy(record -> {
                AtomRecord.Value value = (AtomRecord.Value) paper.value(Topics.RELEASED_ATOMS, record);
                assertThat(record.getRecordTime())
                        .isEqualTo(value.atom(record.key()).id().bucket().end());
                assertThat(record.headers()).isEmpty();
            });
        }
    }

    /** All state is lost and counted anew, with more events than before: what was released stays as it is. */
    @Test
    void shouldReleaseNothingTwice() {
        try (OnPaper again = run(SILENT, Map.of(0, TUESDAY), 99, Scope.PUBLIC)) {
            assertThat(again.raw(Topics.RELEASED_ATOMS)).isEmpty();

            again.tickUntil(TUESDAY.plus(Duration.ofHours(6)));
            assertThat(atoms(again))
                    .isNotEmpty()
                    .allMatch(record -> record.getRecordTime().isAfter(TUESDAY.minus(Duration.ofHours(1))));
        }
    }

    @Test
    void shouldNotChangeAnythingForWhatComesTooLate() {
        try (OnPaper paper = run(SILENT, Map.of(), 5, Scope.PUBLIC)) {
            paper.raw(Topics.RELEASED_ATOMS);
            paper.count(-1, Scope.PUBLIC, NOON);
            paper.tickUntil(TUESDAY.plus(Duration.ofHours(6)));

            assertThat(atoms(paper))
                    .isNotEmpty()
                    .allMatch(record ->
                            paper.value(Topics.RELEASED_ATOMS, record).equals(new AtomRecord.Value(0, false)));
        }
    }

    /** A county is its municipalities' sum, once all of them have closed. */
    @Test
    void shouldSumACountyOnceEveryPartitionHasClosed() {
        Instant first = OnPaper.MONDAY.plus(Duration.ofDays(9));
        try (OnPaper paper = run(SILENT, Map.of(), 17, Scope.PUBLIC)) {
            paper.otherPartitionsClose(OnPaper.MONDAY.minus(Duration.ofHours(1)));
            paper.tickUntil(first);
            assertThat(counties(paper)).isEmpty();

            paper.otherPartitionsClose(first);
            assertThat(counties(paper))
                    .filteredOn(view -> view.rule().equals("7d-county-all"))
                    .filteredOn(view -> view.end().equals(OnPaper.MONDAY.plus(Duration.ofDays(7))))
                    .singleElement()
                    .satisfies(view -> {
                        assertThat(view.figure().value()).isEqualTo(17);
                        assertThat(view.parts()).isEqualTo(1);
                        assertThat(view.policyVersion()).isEqualTo(1);
                    });
        }
    }

    private static List<ReleasedView> counties(OnPaper paper) {
        return paper.raw(Topics.PARTNER_VIEWS).stream()
                .map(record -> paper.value(Topics.PARTNER_VIEWS, record))
                .filter(view -> view.area().equals(OnPaper.county(OnPaper.municipality())))
                .toList();
    }
}
