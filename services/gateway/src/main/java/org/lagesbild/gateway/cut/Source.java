package org.lagesbild.gateway.cut;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.lagesbild.privacy.guard.ProblemCode;

/** The bytes of a body, counted against its limit; what was read too far can be put back. */
final class Source {

    static final int END = -1;

    private static final int CHUNK = 16 << 10;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long left;
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;

    Source(InputStream in, long maxBytes) {
        this.in = in;
        this.left = maxBytes;
    }

    /** Of UTF-8, without its byte order mark; refuses what can only be one of Unicode's other encodings. */
    static Source text(InputStream in, long maxBytes) throws IOException {
        Source source = new Source(in, maxBytes);
        source.fill();
        if (source.startsWith(BYTE_ORDER_MARK)) {
            source.at = BYTE_ORDER_MARK.length;
        }
        for (int i = 0; i < Math.min(source.limit, Integer.BYTES); i++) {
            int c = source.buffer[i] & 0xFF;
            if (c == 0 || c >= 0xFE) {
                throw new UnreadableBodyException(ProblemCode.TEXT_NOT_UTF8);
            }
        }
        return source;
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

    /** Takes at least four bytes where there are so many: what tells encodings apart is not to be torn. */
    private boolean fill() throws IOException {
        int count = in.readNBytes(buffer, 0, Integer.BYTES);
        int more = count < Integer.BYTES ? 0 : in.read(buffer, count, buffer.length - count);
        count += Math.max(0, more);
        left -= count;
        if (left < 0) {
            throw new TooLargeException();
        }
        at = 0;
        limit = count;
        return count > 0;
    }

    private boolean startsWith(byte[] mark) {
        return limit >= mark.length && Arrays.equals(buffer, 0, mark.length, mark, 0, mark.length);
    }
}
