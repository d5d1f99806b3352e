package org.lagesbild.messaging.wire;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A codec as Kafka wants it; null stays null, since a tombstone has no content. */
public record CodecSerde<T>(Codec<T> codec) implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode(bytes);
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take and give null for a tombstone
    private byte[] encode(@Nullable T value) {
        return value == null ? null : codec.encode(value);
    }

    @SuppressWarnings("NullAway")
    private T decode(byte @Nullable [] bytes) {
        return bytes == null ? null : codec.decode(bytes);
    }
}
