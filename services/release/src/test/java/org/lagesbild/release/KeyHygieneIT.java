package org.lagesbild.release;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.release.Figure;

/** A week's key is gone for good once the week is released; and where it is gone too early, nothing takes its place. */
class KeyHygieneIT {

    private static final int WEDNESDAY = 2;

    @TempDir
    private Path directory;

    @Test
    void shouldLeaveAWeeksKeyNowhereOnceTheWeekIsReleased() throws Exception {
        try (ChangeLog log = new ChangeLog();
                LogLines lines = new LogLines()) {
            log.ticks(ChangeLog.MONDAY, ChangeLog.morning(WEDNESDAY));
            log.release(directory, ChangeLog.morning(WEDNESDAY));
            String old = keyOf(Files.readString(ChangeLog.keyFile(directory)));
            assertThat(old).matches("[0-9a-f]{64}");

            log.ticks(ChangeLog.morning(WEDNESDAY).plus(Duration.ofHours(1)), ChangeLog.morning(11));
            try (ReleaseService service = new ReleaseService(log.access(), log.registry(), log.settings(directory))) {
                service.start();
                log.awaitMade(ChangeLog.morning(11));
                Awaitility.await("the key to be deleted")
                        .until(() ->
                                !Files.readString(ChangeLog.keyFile(directory)).contains(old));
            }

            assertThat(traces(onDisk(), old)).isEmpty();
            assertThat(traces(inKafka(log), old)).isEmpty();
            assertThat(traces(lines.all(), old)).isEmpty();
        }
    }

    /** Where the key is lost on a Wednesday, the week's open atoms stay missing, and the next week is complete. */
    @Test
    void shouldLeaveAtomsMissingWhoseKeyWasLost() throws IOException {
        try (ChangeLog log = new ChangeLog()) {
            log.ticks(ChangeLog.MONDAY, ChangeLog.morning(WEDNESDAY));
            log.release(directory, ChangeLog.morning(WEDNESDAY));
            Files.delete(ChangeLog.keyFile(directory));

            log.ticks(ChangeLog.morning(WEDNESDAY).plus(Duration.ofHours(1)), ChangeLog.morning(14));
            log.release(directory, ChangeLog.morning(14));

            assertThat(missing(log, "KV1|T|0191|ALL|2025-03-04T17:00Z|PT6H")).isFalse();
            assertThat(missing(log, "KV1|T|0191|ALL|2025-03-05T11:00Z|PT6H")).isTrue();
            assertThat(missing(log, "KV1|A|0191|FIRE|2025-03-09|P1D")).isTrue();
            assertThat(missing(log, "KV1|A|0191|FIRE|2025-03-10|P1D")).isFalse();
            assertThat(log.last("0191|7d-municipality-all|ALL")
                            .orElseThrow()
                            .figure()
                            .state())
                    .as("a window of the next week alone")
                    .isEqualTo(Figure.State.COUNT);
            assertThat(log.last("0191|28d-municipality-group|FIRE")
                            .orElseThrow()
                            .figure()
                            .state())
                    .as("a window that reaches into the week whose key was lost")
                    .isEqualTo(Figure.State.INCOMPLETE);
        }
    }

    private static boolean missing(ChangeLog log, String atom) {
        ConsumerRecord<byte[], byte[]> record = log.records(Topics.RELEASED_ATOMS).stream()
                .filter(each -> ChangeLog.key(each).equals(atom))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not released: " + atom));
        AtomRecord value = Topics.RELEASED_ATOMS.codec(log.registry()).decode(record.value());
        return ((AtomRecord.Value) value).missing();
    }

    private static String keyOf(String file) {
        return file.lines()
                .filter(line -> line.startsWith("key "))
                .map(line -> line.substring("key ".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Those of the texts in which the key stands, as hexadecimal digits or as bytes. */
    private static List<String> traces(List<String> texts, String key) {
        String raw = new String(HexFormat.of().parseHex(key), ISO_8859_1);
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(key) || text.contains(raw))
                .toList();
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(new String(Files.readAllBytes(file), ISO_8859_1));
            }
            assertThat(texts).isNotEmpty();
            return texts;
        }
    }

    /** Every value in every topic, the changelogs of the state among them. */
    private static List<String> inKafka(ChangeLog log) throws Exception {
        try (Admin admin = log.access().admin()) {
            return admin.listTopics().names().get().stream()
                    .flatMap(topic -> log.cluster().records().present(topic).stream())
                    .filter(record -> record.value() != null)
                    .map(record -> new String(record.value(), ISO_8859_1))
                    .toList();
        }
    }
}
