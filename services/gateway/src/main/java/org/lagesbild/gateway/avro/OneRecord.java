package org.lagesbild.gateway.avro;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;

/** A body that is one record in Confluent's wire format: byte 0, four bytes of schema id, Avro binary, nothing more. */
final class OneRecord implements Items {

    private static final int HEADER = 1 + Integer.BYTES;

    private final InputStream in;
    private final int maxBytes;
    private final WriterSchemas schemas;
    private boolean taken;

    OneRecord(InputStream in, int maxBytes, WriterSchemas schemas) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.schemas = schemas;
    }

    @Override
    public boolean indexed() {
        return false;
    }

    @Override
    public Optional<Item> next() throws IOException {
        byte[] bytes = taken ? new byte[0] : in.readNBytes(maxBytes + 1);
        taken = true;
        if (bytes.length > maxBytes) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(new Item.Broken(ProblemCode.RECORD_TOO_LONG, 0));
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(read(bytes));
    }

    private Item read(byte[] bytes) {
        try {
            if (bytes.length < HEADER) {
                return Item.broken(bytes);
            }
            RecordReader reader =
                    schemas.registered(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
            BinaryDecoder record = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
            Report report = reader.read(record);
            return record.isEnd() ? new Item.Avro(report, schemas.surplus(bytes)) : Item.broken(bytes);
        } catch (UnreadableBodyException e) {
            return new Item.Broken(e.reasons().get(0).code(), 0, bytes);
        } catch (RegistryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return Item.broken(bytes);
        }
    }
}
