package org.lagesbild.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.letter.GuardHit;
import org.lagesbild.messaging.letter.LengthBucket;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;

class RegistryCodecTest {

    private static final Rejection REJECTION = new Rejection(
            new Rejection.Place("polisen", 2, 4711),
            "3f0e7c52-8a7d-4a53-9d5c-1d8f6a0f4b11",
            List.of("place.unknown", "guard.name"),
            List.of(new GuardHit("place", List.of("NAME"), LengthBucket.BELOW_20)),
            1,
            true,
            Instant.parse("2026-05-04T12:00:00Z"));

    private final Numbered registry = new Numbered();
    private final Codec<Rejection> codec = Topics.REJECTIONS.codec(registry);

    @Test
    void shouldReadWhatItWrote() {
        assertThat(codec.decode(codec.encode(REJECTION))).isEqualTo(REJECTION);
    }

    @Test
    void shouldWriteConfluentsHeader() {
        assertThat(ByteBuffer.wrap(codec.encode(REJECTION)).getInt(1)).isEqualTo(1);
        assertThat(codec.encode(REJECTION)[0]).isZero();
    }

    @Test
    void shouldNotReadWhatHasMoreBehindIt() {
        byte[] bytes = codec.encode(REJECTION);
        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(UndecodableException.class);
    }

    @Test
    void shouldNotReadAnotherType() {
        byte[] tick = Topics.TICKS.codec(registry).encode(Instant.EPOCH);
        assertThatThrownBy(() -> codec.decode(tick)).isInstanceOf(UndecodableException.class);
    }

    /** A text that claims to be long is not made room for. */
    @ParameterizedTest
    @ValueSource(ints = {1 << 21, 1 << 30, Integer.MAX_VALUE})
    void shouldNotBelieveALengthThatNoRecordHas(int length) {
        codec.encode(REJECTION);
        ByteBuffer bytes = ByteBuffer.allocate(32).put((byte) 0).putInt(1);
        for (long rest = (long) length << 1; rest > 0; rest >>>= 7) {
            bytes.put((byte) (rest > 0x7F ? (rest & 0x7F) | 0x80 : rest));
        }
        assertThatThrownBy(() -> codec.decode(bytes.array())).isInstanceOf(UndecodableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "Anna Andersson, Storgatan 1"})
    void shouldSayNothingOfWhatItCanNotRead(String content) {
        assertThatThrownBy(() -> codec.decode(content.getBytes(UTF_8)))
                .isInstanceOf(UndecodableException.class)
                .hasNoCause()
                .hasMessageNotContaining("Anna");
    }

    @Test
    void shouldNotMistakeASilentRegistryForBadBytes() {
        byte[] bytes = codec.encode(REJECTION);
        registry.silent = true;
        assertThatThrownBy(() -> Topics.REJECTIONS.codec(registry).decode(bytes))
                .isInstanceOf(RegistryException.class);
    }

    /** Counts the schemas it is given. */
    private static final class Numbered implements SchemaRegistry {

        private final Map<Integer, String> schemas = new HashMap<>();
        private boolean silent;

        @Override
        public int register(String subject, String schema) {
            schemas.put(schemas.size() + 1, schema);
            return schemas.size();
        }

        @Override
        public String byId(int id) {
            String schema = schemas.get(id);
            if (silent || schema == null) {
                throw new RegistryException(silent ? 50003 : 40403, "not here");
            }
            return schema;
        }

        @Override
        public RegisteredSchema latest(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean compatible(String subject, String schema) {
            throw new UnsupportedOperationException();
        }
    }
}
