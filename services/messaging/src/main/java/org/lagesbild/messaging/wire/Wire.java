package org.lagesbild.messaging.wire;

import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a domain type looks on the wire: its Avro type, the schema text that is registered for it, and the mapping both
 * ways.
 *
 * @param text the schema as it is registered: without the hints that Avro's compiler adds for Java
 */
public record Wire<T, A extends SpecificRecord>(
        Class<A> type, Schema schema, String text, Function<T, A> toAvro, Function<A, T> fromAvro) {

    /** The wire form of {@code T} by the generated class {@code type}. */
    public static <T, A extends SpecificRecord> Wire<T, A> of(
            Class<A> type, Schema schema, Function<T, A> toAvro, Function<A, T> fromAvro) {
        return new Wire<>(type, schema, SchemaText.of(schema), toAvro, fromAvro);
    }
}
