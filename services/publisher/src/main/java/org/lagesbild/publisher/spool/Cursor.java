package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.disk.RecordLog;

/**
 * The number of the first report that is not settled, on disk. It is written in place into one of two slots in turn, so
 * that it takes no room on a full disk, and one of the two is always whole.
 */
final class Cursor {

    private static final int SLOT = Long.BYTES + Integer.BYTES;

    private final Path file;
    private final Channels channels;
    private long value;
    private int slot;

    /** Reads the file, and makes it where there is none, while there is room. */
    Cursor(Path file, Channels channels) throws IOException {
        this.file = file;
        this.channels = channels;
        try (FileChannel channel = channels.open(file)) {
            ByteBuffer slots = RecordLog.all(channel);
            for (int at = 0; at * SLOT + SLOT <= slots.limit(); at++) {
                long read = slots.getLong(at * SLOT);
                if (slots.getInt(at * SLOT + Long.BYTES) == sum(read) && read >= value) {
                    value = read;
                    slot = 1 - at;
                }
            }
            if (slots.limit() < 2 * SLOT) {
                write(channel, 0, value);
                write(channel, 1, value);
            }
        }
    }

    long value() {
        return value;
    }

    void move(long to) throws IOException {
        try (FileChannel channel = channels.open(file)) {
            write(channel, slot, to);
        }
        value = to;
        slot = 1 - slot;
    }

    private static void write(FileChannel channel, int slot, long value) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(SLOT).putLong(value).putInt(sum(value)).flip();
        for (long at = (long) slot * SLOT; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
    }

    private static int sum(long value) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
        return (int) sum.getValue();
    }
}
