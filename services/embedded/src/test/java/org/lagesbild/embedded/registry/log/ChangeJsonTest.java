package org.lagesbild.embedded.registry.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.embedded.registry.book.Change;
import org.lagesbild.embedded.registry.book.CompatibilityLevel;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Mode;

final class ChangeJsonTest {

    static Stream<Change> changes() {
        return Stream.of(
                new Change.Put(new Entry("s", 1, 7, "\"string\"", false)),
                new Change.Put(new Entry("s", 1, 7, "\"string\"", true)),
                new Change.Erase("s", 1),
                new Change.DeleteSubject("s", 3),
                new Change.SetLevel("s", CompatibilityLevel.BACKWARD),
                new Change.SetLevel("", CompatibilityLevel.NONE),
                new Change.ClearLevel("s"),
                new Change.ClearLevel(""),
                new Change.SetMode("s", Mode.IMPORT),
                new Change.SetMode("", Mode.READONLY_OVERRIDE),
                new Change.ClearMode("s"),
                new Change.HighestId(9));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldReadWhatItWrote(Change change) throws IOException {
        ProducerRecord<byte[], byte[]> written = ChangeJson.write("topic", change);
        assertThat(ChangeJson.read(new ConsumerRecord<>("topic", 0, 0, written.key(), written.value())))
                .contains(change);
    }

    @Test
    void shouldWriteKeysInConfluentsManner() {
        Change change = new Change.Put(new Entry("s", 2, 7, "\"string\"", false));
        assertThat(new String(ChangeJson.write("topic", change).key(), UTF_8))
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":2,\"magic\":1}");
    }

    @Test
    void shouldPassOverWhatSaysNothing() throws IOException {
        byte[] noop = "{\"keytype\":\"NOOP\",\"magic\":0}".getBytes(UTF_8);
        assertThat(ChangeJson.read(new ConsumerRecord<>("topic", 0, 0, noop, new byte[0])))
                .isEmpty();
    }
}
