package org.lagesbild.gateway.cut;

import java.util.Arrays;

/** The bytes of the item that is being cut. Beyond its limit it forgets them and says so. */
final class ItemBuffer {

    private final int max;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean overflown;

    ItemBuffer(int max) {
        this.max = max;
    }

    void clear() {
        length = 0;
        overflown = false;
    }

    void add(int c) {
        if (length == max) {
            length = 0;
            overflown = true;
        }
        if (overflown) {
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(max, length * 2));
        }
        bytes[length++] = (byte) c;
    }

    int length() {
        return length;
    }

    boolean overflown() {
        return overflown;
    }

    /** Where in the bytes from {@code start} on one object ends and, after a comma, the next begins; -1 where nowhere. */
    int boundary(int start) {
        for (int end = start; end < length; end++) {
            int next = bytes[end] == '}' ? afterComma(end + 1) : -1;
            if (next >= 0 && bytes[next] == '{') {
                return next;
            }
        }
        return -1;
    }

    /** Hands everything from there on back. */
    void giveBack(int from, Source source) {
        source.unread(bytes, from, length);
        length = from;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    private int afterComma(int from) {
        int comma = skipBlank(from);
        int next = comma < length && bytes[comma] == ',' ? skipBlank(comma + 1) : length;
        return next < length ? next : -1;
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < length && Source.blank(bytes[at])) {
            at++;
        }
        return at;
    }
}
