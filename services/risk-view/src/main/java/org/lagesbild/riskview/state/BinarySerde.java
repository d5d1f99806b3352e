package org.lagesbild.riskview.state;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A serde of two functions, for the private layout of a store; null stays null. */
record BinarySerde<T>(Function<T, byte[]> write, Function<byte[], T> read) implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode(bytes);
    }

    @SuppressWarnings("NullAway") // stores delete by null
    private byte[] encode(@Nullable T value) {
        return value == null ? null : write.apply(value);
    }

    @SuppressWarnings("NullAway")
    private T decode(byte @Nullable [] bytes) {
        return bytes == null ? null : read.apply(bytes);
    }
}
