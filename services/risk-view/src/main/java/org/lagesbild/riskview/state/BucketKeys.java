package org.lagesbild.riskview.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.window.Attributes;
import org.lagesbild.risk.window.Bucket;
import org.lagesbild.risk.window.BucketKey;

/**
 * Bucket keys as bytes: day, hour, then area and attributes. Big-endian and day first, so that what crosses a window's
 * edge at a tick is one short range.
 */
final class BucketKeys {

    private static final char SEPARATOR = '\u001f';
    private static final Origin[] ORIGINS = Origin.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final int TIMES = 2 * Integer.BYTES;
    private static final int HEADER = TIMES + 2;

    private BucketKeys() {}

    static byte[] day(int day) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(day).array();
    }

    static byte[] hour(int day, int hour) {
        return ByteBuffer.allocate(TIMES).putInt(day).putInt(hour).array();
    }

    static Bytes bytes(BucketKey key) {
        Attributes by = key.attributes();
        String text = key.area()
                + SEPARATOR
                + by.category()
                + SEPARATOR
                + by.partner()
                + SEPARATOR
                + by.sector()
                + SEPARATOR
                + by.lenses()
                + SEPARATOR
                + by.place();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(key.bucket().day())
                .putInt(key.bucket().hour())
                .put((byte) by.origin().ordinal())
                .put((byte) by.certainty().ordinal())
                .put(bytes)
                .array());
    }

    static BucketKey read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Bucket bucket = new Bucket(buffer.getInt(), buffer.getInt());
        Origin origin = ORIGINS[buffer.get()];
        Certainty certainty = CERTAINTIES[buffer.get()];
        String[] parts = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8).split("\u001f", -1);
        return new BucketKey(
                bucket, parts[0], new Attributes(parts[1], parts[2], parts[3], origin, certainty, parts[4], parts[5]));
    }
}
