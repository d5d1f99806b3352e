package org.lagesbild.gateway.cut;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lagesbild.privacy.guard.ProblemCode;

/**
 * The content of a body that came packed, unpacked as it is read and no faster, so that whoever counts what comes out can
 * stop in time, whatever was packed. What goes in is counted here, against the same limit.
 */
public final class Packed extends InputStream {

    private static final int CHUNK = 8 << 10;

    private final InputStream unpacked;

    private Packed(InputStream unpacked) {
        this.unpacked = unpacked;
    }

    /**
     * The content of gzip (RFC 1952), of all its members. Throws {@link UnreadableBodyException} where it is
     * none, or breaks off.
     */
    public static InputStream gzip(InputStream body, BodyLimits limits) throws IOException {
        try {
            return new Packed(new GZIPInputStream(new Counted(body, limits.bytes()), CHUNK));
        } catch (ZipException | EOFException e) {
            throw notGzip();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return unpacked.read(into, from, length);
        } catch (ZipException | EOFException e) {
            throw notGzip();
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static UnreadableBodyException notGzip() {
        return new UnreadableBodyException(ProblemCode.BODY_NOT_GZIP);
    }

    /** The JDK looks for a further member only where bytes are said to be available; here, that is where there are any. */
    private static final class Counted extends PushbackInputStream {

        private long left;

        Counted(InputStream in, long maxBytes) {
            super(in);
            this.left = maxBytes;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return counted(super.read(into, from, length));
        }

        @Override
        public int available() throws IOException {
            int next = super.read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        private int counted(int count) {
            left = Limited.less(left, count);
            return count;
        }
    }
}
