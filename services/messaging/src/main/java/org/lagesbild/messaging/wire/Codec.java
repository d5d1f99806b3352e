package org.lagesbild.messaging.wire;

/**
 * Domain record to bytes and back. Everything that is written to or read from a topic goes through one, so that Avro
 * stays at the edge. Codecs are safe for use by several threads.
 */
public interface Codec<T> {

    byte[] encode(T value);

    /** Throws {@link UndecodableException} where the bytes are not a record of this type. */
    T decode(byte[] bytes);
}
