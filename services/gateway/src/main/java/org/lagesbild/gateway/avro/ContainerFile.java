package org.lagesbild.gateway.avro;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Limited;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.privacy.guard.ProblemCode;

/**
 * The frame of an Avro container file: its header, then blocks. Avro's own reader reserves whatever size a block claims, up
 * to two gigabytes, before it has read any of it; this one believes no length, and unpacks no further than is read.
 */
final class ContainerFile {

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC = 16;
    private static final int MOST_METADATA = 64;
    private static final int CHUNK = 8 << 10;

    private final InputStream in;
    private final BinaryDecoder numbers;
    private final long maxBytes;
    private final RecordReader reader;
    private final boolean deflated;
    private final byte[] sync;
    private final Inflater inflater = new Inflater(true);
    private long unpacked;

    ContainerFile(InputStream in, BodyLimits limits) {
        this.in = in;
        this.maxBytes = limits.bytes();
        this.unpacked = limits.bytes();
        this.numbers = DecoderFactory.get().directBinaryDecoder(in, null);
        try {
            Map<String, String> metadata = metadata();
            this.sync = exactly(SYNC);
            SchemaWords.check(metadata);
            this.reader = WriterSchemas.sent(metadata.getOrDefault("avro.schema", ""));
            this.deflated = deflated(metadata.getOrDefault("avro.codec", "null"));
        } catch (UnreadableBodyException | TooLargeException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableBodyException(ProblemCode.BODY_NOT_AVRO);
        }
    }

    /** One block: how many records it says that it has, and its bytes, packed or not. */
    record Block(long count, Limited packed, InputStream content) {}

    RecordReader reader() {
        return reader;
    }

    boolean atEnd() throws IOException {
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end;
    }

    /** The next block; fails where there is none of a possible length. */
    Block block() throws IOException {
        long count = numbers.readLong();
        long size = numbers.readLong();
        if (count < 0 || size < 0 || size > maxBytes) {
            throw new EOFException("no such block");
        }
        Limited packed = Limited.part(in, size);
        inflater.reset();
        return new Block(count, packed, deflated ? inflated(packed) : packed);
    }

    /** Passes over the rest of a block; whether it ends where it said. */
    boolean leave(Block block) throws IOException {
        block.packed().skipRest();
        return Arrays.equals(exactly(SYNC), sync);
    }

    void close() {
        inflater.end();
    }

    /** All blocks together may become as much as a body may be. */
    private InputStream inflated(InputStream packed) {
        InputStream content = new InflaterInputStream(packed, inflater, CHUNK);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = content.read(into, from, length);
                unpacked = Limited.less(unpacked, count);
                return count;
            }
        };
    }

    private Map<String, String> metadata() throws IOException {
        if (!Arrays.equals(exactly(MAGIC.length), MAGIC)) {
            throw new UnreadableBodyException(ProblemCode.BODY_NOT_AVRO);
        }
        Map<String, String> metadata = new HashMap<>();
        for (long left = numbers.readMapStart(); left != 0; left = numbers.mapNext()) {
            for (long i = 0; i < left; i++) {
                String name = numbers.readString();
                ByteBuffer value = numbers.readBytes(null);
                metadata.put(name, StandardCharsets.UTF_8.decode(value).toString());
                if (metadata.size() > MOST_METADATA) {
                    throw new UnreadableBodyException(ProblemCode.BODY_NOT_AVRO);
                }
            }
        }
        return metadata;
    }

    private static boolean deflated(String codec) {
        return switch (codec) {
            case "null" -> false;
            case "deflate" -> true;
            default -> throw new UnreadableBodyException(ProblemCode.AVRO_CODEC);
        };
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut off");
        }
        return bytes;
    }
}
