package org.lagesbild.messaging.wire;

import java.io.IOException;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a domain type looks on the wire: its Avro type, the schema text that is registered for it, and the mapping both
 * ways.
 *
 * @param model of the generated class, for readers of it
 * @param text the schema as it is registered: without the hints that Avro's compiler adds for Java
 */
public record Wire<T, A extends SpecificRecord>(
        Schema schema, SpecificData model, String text, Writer<T> writer, Function<A, T> fromAvro) {

    /** Writes all fields of a value, in the schema's order. */
    public interface Writer<T> {
        void write(T value, Encoder out) throws IOException;
    }

    /** The wire form of {@code T} by the generated class {@code type}. */
    public static <T, A extends SpecificRecord> Wire<T, A> of(
            Class<A> type, Schema schema, Function<T, A> toAvro, Function<A, T> fromAvro) {
        SpecificDatumWriter<A> writer = new SpecificDatumWriter<>(schema, model(type));
        return direct(type, schema, (value, out) -> writer.write(toAvro.apply(value), out), fromAvro);
    }

    /** The same without objects between the value and its bytes: for what is large and written often. */
    public static <T, A extends SpecificRecord> Wire<T, A> direct(
            Class<A> type, Schema schema, Writer<T> writer, Function<A, T> fromAvro) {
        return new Wire<>(schema, model(type), SchemaText.of(schema), writer, fromAvro);
    }

    private static SpecificData model(Class<?> type) {
        SpecificData model = SpecificData.getForClass(type);
        model.setCustomCoders(true);
        return model;
    }
}
