package org.lagesbild.messaging.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;

/**
 * A codec in Confluent's wire format: magic byte 0, four bytes of schema id, Avro binary. The id is asked of the
 * registry once, at the first record; a writer's schema once per id.
 */
public final class RegistryCodec<T, A extends SpecificRecord> implements Codec<T> {

    static {
        AvroBounds.set();
    }

    private static final byte MAGIC = 0;
    private static final int HEADER = 5;

    private final Wire<T, A> wire;
    private final String subject;
    private final SchemaRegistry registry;
    private final Map<Integer, SpecificDatumReader<A>> readers = new ConcurrentHashMap<>();
    private final ThreadLocal<Buffers> buffers = ThreadLocal.withInitial(Buffers::new);
    private volatile int id = -1;

    public RegistryCodec(Wire<T, A> wire, String subject, SchemaRegistry registry) {
        this.wire = wire;
        this.subject = subject;
        this.registry = registry;
    }

    @Override
    public byte[] encode(T value) {
        try {
            return buffers.get().write(schemaId(), value);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    @Override
    public T decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != MAGIC) {
            throw new UndecodableException("not in the wire format: magic byte 0 and a schema id expected");
        }
        int writerId = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        try {
            return wire.fromAvro().apply(buffers.get().read(reader(writerId), bytes));
        } catch (RegistryException e) {
            throw e; // what the bytes are is not known; with the registry back, they may be read
        } catch (IOException | RuntimeException e) {
            throw new UndecodableException("not a record of schema " + writerId);
        }
    }

    /** The id under which this codec writes; registers the schema where it is not known yet. */
    public int schemaId() {
        int known = id;
        if (known < 0) {
            known = registry.register(subject, wire.text());
            id = known;
        }
        return known;
    }

    private SpecificDatumReader<A> reader(int writerId) {
        SpecificDatumReader<A> known = readers.get(writerId);
        return known != null ? known : readers.computeIfAbsent(writerId, this::newReader);
    }

    private SpecificDatumReader<A> newReader(int writerId) {
        Schema written = new Schema.Parser().parse(registry.byId(writerId));
        if (!written.getFullName().equals(wire.schema().getFullName())) {
            // Avro does not ask for the name, and where every field has a default, any record would do
            throw new UndecodableException("schema " + writerId + " is of another type");
        }
        Schema expected = written.equals(new Schema.Parser().parse(wire.text())) ? wire.schema() : written;
        return new SpecificDatumReader<>(expected, wire.schema(), wire.model());
    }

    /** Buffers of one thread, since encoders and decoders are costly to make and not shareable. */
    private final class Buffers {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
        private @Nullable T last;
        private byte[] lastBytes = {};

        /** One value may go to two topics in a row; its bytes are the same. */
        byte[] write(int schemaId, T value) throws IOException {
            if (value != last) {
                lastBytes = written(schemaId, value);
                last = value;
            }
            return lastBytes;
        }

        private byte[] written(int schemaId, T value) throws IOException {
            out.reset();
            out.write(MAGIC);
            out.write(schemaId >>> 24);
            out.write(schemaId >>> 16);
            out.write(schemaId >>> 8);
            out.write(schemaId);
            wire.writer().write(value, encoder);
            encoder.flush();
            return out.toByteArray();
        }

        A read(SpecificDatumReader<A> reader, byte[] bytes) throws IOException {
            BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, decoder);
            A record = reader.read(null, in);
            if (!in.isEnd()) {
                throw new IOException("bytes behind the record, which nobody would have looked at");
            }
            return record;
        }
    }
}
