package org.lagesbild.embedded.registry.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.registry.book.Change;
import org.lagesbild.embedded.registry.book.CompatibilityLevel;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Mode;

/**
 * Changes as JSON records, in the manner of Confluent's own topic: the key names what is said, the value says it, and no
 * value takes it back. One key kind is ours, HIGHEST_ID.
 */
final class ChangeJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangeJson() {}

    static ProducerRecord<byte[], byte[]> write(String topic, Change change) {
        if (change instanceof Change.Put put) {
            return record(topic, schemaKey(put.entry().subject(), put.entry().version()), entry(put.entry()));
        } else if (change instanceof Change.Erase erase) {
            return record(topic, schemaKey(erase.subject(), erase.version()), null);
        } else if (change instanceof Change.DeleteSubject deletion) {
            ObjectNode value = JSON.createObjectNode().put("subject", deletion.subject());
            return record(
                    topic, key("DELETE_SUBJECT", deletion.subject()), value.put("version", deletion.upToVersion()));
        } else if (change instanceof Change.SetLevel set) {
            ObjectNode value = JSON.createObjectNode()
                    .put("compatibilityLevel", set.level().name());
            return record(topic, key("CONFIG", set.subject()), value);
        } else if (change instanceof Change.ClearLevel clear) {
            return record(topic, key("CONFIG", clear.subject()), null);
        } else if (change instanceof Change.SetMode set) {
            return record(
                    topic,
                    key("MODE", set.subject()),
                    JSON.createObjectNode().put("mode", set.mode().name()));
        } else if (change instanceof Change.ClearMode clear) {
            return record(topic, key("MODE", clear.subject()), null);
        } else if (change instanceof Change.HighestId highest) {
            return record(topic, key("HIGHEST_ID", ""), JSON.createObjectNode().put("id", highest.id()));
        }
        throw new IllegalArgumentException("unknown kind of change");
    }

    /** Returns nothing for records that say nothing here, such as NOOP. */
    static Optional<Change> read(ConsumerRecord<byte[], byte[]> record) throws IOException {
        JsonNode key = JSON.readTree(record.key());
        JsonNode value = record.value() == null ? JSON.nullNode() : JSON.readTree(record.value());
        String subject = key.path("subject").asText("");
        return switch (key.path("keytype").asText()) {
            case "SCHEMA" -> Optional.of(readSchema(subject, key.path("version").asInt(), value));
            case "DELETE_SUBJECT" ->
                some(value)
                        .map(deletion -> new Change.DeleteSubject(
                                subject, deletion.path("version").asInt()));
            case "CONFIG" -> Optional.of(readLevel(subject, value));
            case "MODE" -> Optional.of(readMode(subject, value));
            case "HIGHEST_ID" ->
                some(value)
                        .map(highest -> new Change.HighestId(highest.path("id").asInt()));
            default -> Optional.empty();
        };
    }

    private static Change readSchema(String subject, int version, JsonNode value) {
        return value.isNull()
                ? new Change.Erase(subject, version)
                : new Change.Put(new Entry(
                        subject,
                        version,
                        value.path("id").asInt(),
                        value.path("schema").asText(),
                        value.path("deleted").asBoolean()));
    }

    private static Change readLevel(String subject, JsonNode value) {
        return CompatibilityLevel.named(value.path("compatibilityLevel").asText())
                .<Change>map(level -> new Change.SetLevel(subject, level))
                .orElseGet(() -> new Change.ClearLevel(subject));
    }

    private static Change readMode(String subject, JsonNode value) {
        return Mode.named(value.path("mode").asText())
                .<Change>map(mode -> new Change.SetMode(subject, mode))
                .orElseGet(() -> new Change.ClearMode(subject));
    }

    private static Optional<JsonNode> some(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static ObjectNode schemaKey(String subject, int version) {
        return JSON.createObjectNode()
                .put("keytype", "SCHEMA")
                .put("subject", subject)
                .put("version", version)
                .put("magic", 1);
    }

    private static ObjectNode key(String kind, String subject) {
        return JSON.createObjectNode()
                .put("keytype", kind)
                .put("subject", subject.isEmpty() ? null : subject)
                .put("magic", 0);
    }

    private static ObjectNode entry(Entry entry) {
        return JSON.createObjectNode()
                .put("subject", entry.subject())
                .put("version", entry.version())
                .put("id", entry.id())
                .put("schema", entry.schema())
                .put("deleted", entry.deleted());
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, ObjectNode key, @Nullable ObjectNode value) {
        return new ProducerRecord<>(topic, bytes(key), value == null ? null : bytes(value));
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
