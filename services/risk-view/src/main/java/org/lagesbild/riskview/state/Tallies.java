package org.lagesbild.riskview.state;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.lagesbild.risk.local.Tally;
import org.lagesbild.risk.view.Reasons;

/** Tallies as bytes: the time, then week by week its five counters. */
final class Tallies {

    static final Serde<Tally> SERDE = new BinarySerde<>(Tallies::write, Tallies::read);

    private static final int WEEK = Integer.BYTES + 5 * Long.BYTES;

    private Tallies() {}

    private static byte[] write(Tally tally) {
        TreeMap<Integer, Reasons> live = tally.live();
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + live.size() * WEEK);
        buffer.putLong(tally.asOf().toEpochMilli());
        live.forEach((week, reasons) -> buffer.putInt(week)
                .putLong(reasons.reported())
                .putLong(reasons.corrected())
                .putLong(reasons.retracted())
                .putLong(reasons.returned())
                .putLong(reasons.late()));
        return buffer.array();
    }

    private static Tally read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant asOf = Instant.ofEpochMilli(buffer.getLong());
        TreeMap<Integer, Reasons> live = new TreeMap<>();
        while (buffer.hasRemaining()) {
            int week = buffer.getInt();
            live.put(
                    week,
                    new Reasons(
                            buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong()));
        }
        return new Tally(asOf, live);
    }
}
