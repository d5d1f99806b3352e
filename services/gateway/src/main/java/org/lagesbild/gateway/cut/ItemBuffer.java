package org.lagesbild.gateway.cut;

import java.util.Arrays;
import org.lagesbild.privacy.guard.ProblemCode;

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

    /** Whether the next byte would be one too many. */
    boolean full() {
        return overflown || length == max;
    }

    /** The byte that was added last, or whatever is none. */
    int last() {
        return length == 0 ? 0 : bytes[length - 1];
    }

    boolean overflown() {
        return overflown;
    }

    /** Where in the bytes from {@code start} on an object begins after a comma; -1 where none does. */
    int boundary(int start) {
        int before = 0;
        for (int at = start; at < length; at++) {
            if (bytes[at] == '{' && before == ',') {
                return at;
            }
            before = Source.blank(bytes[at]) ? before : bytes[at];
        }
        return -1;
    }

    /** Hands everything from there on back. */
    void giveBack(int from, Source source) {
        source.unread(bytes, from, length);
        length = from;
    }

    /** What it holds, as an item of a format without lines. */
    Item asJson() {
        return overflown ? new Item.Broken(ProblemCode.RECORD_TOO_LONG, 0) : new Item.Json(copy(), 0);
    }

    /** The same of one that does not end as it should. */
    Item asBroken() {
        return overflown ? Item.broken() : Item.broken(copy());
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }
}
