package org.lagesbild.gateway.cut;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Bytes, counted: beyond its limit a body is too large, and a part of one ends. Where a body cannot be read on, that comes
 * as {@link UncheckedIOException}, so that nobody takes it for a fault in what was sent.
 */
public final class Limited extends FilterInputStream {

    private final boolean part;
    private long left;

    /** A body that may have so many bytes; throws {@link TooLargeException} at the next. */
    public Limited(InputStream in, long maxBytes) {
        this(in, maxBytes, false);
    }

    private Limited(InputStream in, long bytes, boolean part) {
        super(in);
        this.left = bytes;
        this.part = part;
    }

    /** So many bytes of another stream, which goes on after them. */
    public static Limited part(InputStream in, long bytes) {
        return new Limited(in, bytes, true);
    }

    /** What is left of a limit after so many bytes more. */
    public static long less(long left, long bytes) {
        long rest = left - Math.max(0, bytes);
        if (rest < 0) {
            throw new TooLargeException();
        }
        return rest;
    }

    @Override
    public int read() throws IOException {
        if (part && left == 0) {
            return -1;
        }
        int one = one();
        left = less(left, one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (part && left == 0) {
            return -1;
        }
        int count = some(into, from, part ? (int) Math.min(length, left) : length);
        left = less(left, count);
        return count;
    }

    private int one() {
        try {
            return super.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int some(byte[] into, int from, int length) {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always by reading, which counts. */
    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(1 << 13, Math.max(0, wanted))]));
    }

    /** Passes over whatever is left of the part. */
    public void skipRest() throws IOException {
        in.skipNBytes(left);
        left = 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
