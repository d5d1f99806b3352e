package org.lagesbild.messaging.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.lagesbild.messaging.registry.SchemaRegistry;

/**
 * What a writer's schema has beyond ours. A reader of ours passes over such fields without a word, so somebody else has to
 * look at what stood in them. Safe for several threads.
 */
public final class Surplus {

    private static final int HEADER = 1 + Integer.BYTES;

    private final Schema ours;
    private final SchemaRegistry registry;
    private final Map<Integer, Written> byId = new ConcurrentHashMap<>();

    public Surplus(Schema ours, SchemaRegistry registry) {
        this.ours = ours;
        this.registry = registry;
    }

    /** A field that ours lacks, with all texts in it. */
    public record Stranger(String name, List<String> texts) {}

    /** One writer's schema and those of its fields that ours lacks, which mostly are none. */
    private record Written(Schema schema, List<Schema.Field> strangers) {}

    /** The fields that ours lacks, of a record in the wire format which a reader of ours could read. */
    public List<Stranger> of(byte[] bytes) {
        Written written =
                byId.computeIfAbsent(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt(), this::lookedUp);
        return written.strangers().isEmpty() ? List.of() : read(written, bytes);
    }

    private Written lookedUp(int id) {
        Schema schema = new Schema.Parser().parse(registry.byId(id));
        return new Written(
                schema,
                schema.getFields().stream()
                        .filter(field -> ours.getField(field.name()) == null)
                        .toList());
    }

    private static List<Stranger> read(Written written, byte[] bytes) {
        try {
            GenericRecord record = new GenericDatumReader<GenericRecord>(written.schema())
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
            return written.strangers().stream()
                    .map(field -> new Stranger(field.name(), texts(record.get(field.pos()))))
                    .toList();
        } catch (IOException e) {
            throw new UndecodableException("not a record of its schema");
        }
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        collect(value, texts);
        return texts;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof GenericData.EnumSymbol) {
            texts.add(value.toString());
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, texts));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                texts.add(name.toString());
                collect(item, texts);
            });
        } else if (value instanceof IndexedRecord record) {
            record.getSchema().getFields().forEach(field -> collect(record.get(field.pos()), texts));
        }
    }
}
