package org.lagesbild.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.SchemaRegistry;

class SurplusTest {

    private static final Schema OURS = schema("""
            {"name":"id","type":"string","default":""}""");
    private static final Schema THEIRS = schema("""
            {"name":"id","type":"string","default":""},
            {"name":"note","type":["null","string"],"default":null},
            {"name":"more","type":{"type":"map","values":{"type":"array","items":"long"}},"default":{}}""");

    @Test
    void shouldTellWhatAReaderPassesOver() throws IOException {
        GenericRecord record = new GenericData.Record(THEIRS);
        record.put("id", "x");
        record.put("note", "Anna Andersson");
        record.put("more", Map.of("phone", List.of(701_740_605L)));

        assertThat(new Surplus(OURS, new One(THEIRS)).of(bytes(record)))
                .containsExactly(
                        new Surplus.Stranger("note", List.of("Anna Andersson")),
                        new Surplus.Stranger("more", List.of("phone", "701740605")));
    }

    @Test
    void shouldTellNothingOfOurOwn() throws IOException {
        GenericRecord record = new GenericData.Record(OURS);
        record.put("id", "Anna Andersson");

        assertThat(new Surplus(OURS, new One(OURS)).of(bytes(record))).isEmpty();
    }

    private static byte[] bytes(GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static Schema schema(String fields) {
        return new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[%s]}".formatted(fields));
    }

    /** Knows one schema, whatever its id. */
    private record One(Schema schema) implements SchemaRegistry {

        @Override
        public String byId(int id) {
            return schema.toString();
        }

        @Override
        public int register(String subject, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegisteredSchema latest(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean compatible(String subject, String text) {
            throw new UnsupportedOperationException();
        }
    }
}
