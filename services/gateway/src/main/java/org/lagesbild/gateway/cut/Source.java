package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body, counted against its limit; what was read too far can be put back. */
final class Source {

    static final int END = -1;

    private static final int CHUNK = 16 << 10;
    private static final int BOM_LEAD = 0xEF;

    private final InputStream in;
    private long left;
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;

    Source(InputStream in, long maxBytes) throws IOException {
        this.in = in;
        this.left = maxBytes;
        skipByteOrderMark();
    }

    int read() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : END;
    }

    int peek() throws IOException {
        return at < limit || fill() ? buffer[at] & 0xFF : END;
    }

    /** Passes over white space and looks at what follows. */
    int significant() throws IOException {
        while (blank(peek())) {
            at++;
        }
        return peek();
    }

    /** Puts bytes back before whatever comes next. */
    void unread(byte[] bytes, int from, int to) {
        int count = to - from;
        if (at < count) {
            byte[] grown = new byte[count + limit - at + CHUNK];
            System.arraycopy(buffer, at, grown, count, limit - at);
            limit = count + limit - at;
            at = count;
            buffer = grown;
        }
        at -= count;
        System.arraycopy(bytes, from, buffer, at, count);
    }

    static boolean blank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        if (count <= 0) {
            return false;
        }
        left -= count;
        if (left < 0) {
            throw new TooLargeException();
        }
        at = 0;
        limit = count;
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == BOM_LEAD && limit - at >= 3) {
            at += 3;
        }
    }
}
