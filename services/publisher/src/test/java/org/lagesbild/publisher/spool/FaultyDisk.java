package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.lagesbild.publisher.disk.Channels;

/** A disk that has room for so many bytes more, and whose other workings can be broken too. */
final class FaultyDisk implements Channels {

    private int room = Integer.MAX_VALUE;
    private boolean forceFails;
    private boolean truncateFails;

    FaultyDisk room(int bytes) {
        room = bytes;
        return this;
    }

    FaultyDisk forceFails(boolean fails) {
        forceFails = fails;
        return this;
    }

    FaultyDisk truncateFails(boolean fails) {
        truncateFails = fails;
        return this;
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return new FaultyChannel(Channels.REAL.open(file), this);
    }

    int take(int wanted) {
        int taken = Math.min(wanted, room);
        room -= taken;
        return taken;
    }

    void mayForce() throws IOException {
        if (forceFails) {
            throw new IOException("Input/output error");
        }
    }

    void mayTruncate() throws IOException {
        if (truncateFails) {
            throw new IOException("Read-only file system");
        }
    }
}
