package org.lagesbild.riskview.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.lagesbild.risk.coverage.Feed;

/** Feeds as bytes: four numbers, then the sector's code. */
final class Feeds {

    static final Serde<Feed> SERDE = new BinarySerde<>(Feeds::write, Feeds::read);

    private static final int NUMBERS = 3 * Integer.BYTES + Long.BYTES;

    private Feeds() {}

    private static byte[] write(Feed feed) {
        byte[] sector = feed.sector().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBERS + sector.length)
                .putInt(feed.expectedGapHours())
                .putInt(feed.sinceHour())
                .putInt(feed.lastHour())
                .putLong(feed.heardDays())
                .put(sector)
                .array();
    }

    private static Feed read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int gap = buffer.getInt();
        int since = buffer.getInt();
        int last = buffer.getInt();
        long days = buffer.getLong();
        String sector = new String(bytes, NUMBERS, bytes.length - NUMBERS, StandardCharsets.UTF_8);
        return new Feed(sector, gap, since, last, days);
    }
}
