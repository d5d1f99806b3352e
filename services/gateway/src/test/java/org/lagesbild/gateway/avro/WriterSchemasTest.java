package org.lagesbild.gateway.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.gateway.AvroBodies;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** With which schemas a sender may have written. */
final class WriterSchemasTest {

    private static final String NAMESPACE = "org.lagesbild.schemas";

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

    @Test
    void shouldReadWhatAnOlderVersionWrote() throws IOException {
        Schema older = new Schema.Parser().parse("""
                {"type":"record","name":"IncidentReport","namespace":"%s","fields":[
                 {"name":"eventId","type":"string"},{"name":"revision","type":"int"}]}""".formatted(NAMESPACE));
        assertThat(ids(generic(older, "e7"))).containsExactly("e7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"note","type":"string","default":""}
            {"name":"eventId","type":["null","string"],"default":null}
            {"name":"revision","type":"string","default":""}
            {"name":"severity","type":{"type":"enum","name":"Severity","symbols":["UNKNOWN","HUGE"]},"default":"UNKNOWN"}
            """)
    void shouldRefuseAFileOfOtherFields(String field) {
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"IncidentReport\",\"namespace\":\"%s\",\"fields\":[%s]}"
                        .formatted(NAMESPACE, field));
        assertRefused(generic(other, "x"), "schema.foreign");
    }

    @Test
    void shouldRefuseWhatIsNoFileOfOurs() {
        Schema renamed = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}");
        assertRefused(generic(renamed, "x"), "schema.foreign");
        assertRefused(AvroBodies.file("bzip2", 3, AvroItemsTest.reports(3)), "avro.codec");
        assertRefused("{\"eventId\":1}".getBytes(), "body.notAvro");
        assertRefused("Obj\u0001".getBytes(), "body.notAvro");
        assertRefused(Arrays.copyOf(AvroBodies.file("null", 3, AvroItemsTest.reports(3)), 200), "body.notAvro");
        byte[] endless = {'O', 'b', 'j', 1, -2, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        assertRefused(endless, "body.notAvro");
    }

    private void assertRefused(byte[] body, String code) {
        assertThatThrownBy(() -> ids(body))
                .isInstanceOfSatisfying(
                        UnreadableBodyException.class,
                        refused -> assertThat(refused.reasons().get(0).code().code())
                                .isEqualTo(code));
    }

    private List<String> ids(byte[] body) throws IOException {
        return AvroItemsTest.ids(new ByteArrayInputStream(body), registry);
    }

    private static byte[] generic(Schema schema, String text) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(
                    field.pos(),
                    switch (field.schema().getType()) {
                        case INT -> (Object) 1;
                        case ENUM -> new GenericData.EnumSymbol(field.schema(), "HUGE");
                        default -> text;
                    });
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (var file = new DataFileWriter<>(new GenericDatumWriter<GenericData.Record>(schema))) {
                file.create(schema, out);
                file.append(record);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
