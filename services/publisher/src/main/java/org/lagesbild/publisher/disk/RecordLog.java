package org.lagesbild.publisher.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file to which records are appended, each on disk when {@link #append} returns. One that could not be written whole,
 * since the disk was full or the machine stopped, leaves nothing behind and harms none before it: it is cut off at once,
 * or else when the file is opened next. Not safe for several threads.
 */
public final class RecordLog implements AutoCloseable {

    /** What a record takes beyond its content, in bytes. */
    public static final int OVERHEAD = Frames.HEADER;

    private final FileChannel channel;
    private long end;
    private boolean torn;

    private RecordLog(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file, gives every record in it, and cuts a torn end off.
     *
     * @throws DamagedException where readable records follow what cannot be read, so that it is no torn end
     */
    public static RecordLog open(Path file, Channels channels, Consumer<byte[]> each) throws IOException {
        FileChannel channel = channels.open(file);
        try {
            RecordLog log = new RecordLog(channel);
            log.recover(file).forEach(each);
            return log;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Writes one record; where that fails, it is as if it had not been tried. */
    public void append(byte[] content) throws IOException {
        ByteBuffer frame = Frames.frame(content);
        int length = frame.remaining();
        cut();
        torn = true;
        try {
            write(frame);
            channel.force(false);
        } catch (IOException e) {
            cutAfter(e);
            throw e;
        }
        torn = false;
        end += length;
    }

    /** How many bytes the records take. */
    public long bytes() {
        return end;
    }

    /** False once closed, which an interrupt does too. */
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private List<byte[]> recover(Path file) throws IOException {
        ByteBuffer bytes = all(channel);
        Frames.Read read = Frames.read(bytes);
        end = read.end();
        torn = end < bytes.limit();
        if (torn && Frames.anyAfter(bytes, read.end())) {
            throw new DamagedException(file, end);
        }
        cut();
        return read.contents();
    }

    /** All that the file holds. */
    public static ByteBuffer all(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private void write(ByteBuffer frame) throws IOException {
        for (long at = end; frame.hasRemaining(); ) {
            at += channel.write(frame, at);
        }
    }

    private void cut() throws IOException {
        if (torn) {
            channel.truncate(end);
            channel.force(true);
            torn = false;
        }
    }

    private void cutAfter(IOException failure) {
        try {
            cut();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
