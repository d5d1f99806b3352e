package org.lagesbild.gateway.cut;

/**
 * Which brackets are open inside an item, and what stood before: enough to tell an object that belongs to the item from
 * one that can only be the next item.
 */
final class Nesting {

    private static final int DEEPEST = 64;

    private final char[] open = new char[DEEPEST];
    private int depth;
    private int last;
    private int beforeLast;

    void clear() {
        depth = 0;
        last = 0;
        beforeLast = 0;
    }

    boolean empty() {
        return depth == 0;
    }

    /** Whether nothing but white space has been seen. */
    boolean untouched() {
        return last == 0;
    }

    boolean objectEnded() {
        return last == '}';
    }

    void saw(int c) {
        beforeLast = last;
        last = c;
    }

    void enter(int c) {
        if (depth < DEEPEST) {
            open[depth++] = (char) c;
        }
    }

    /** Closes an object, and with it whatever was left open inside. */
    void leaveObject() {
        while (depth > 0 && open[--depth] != '{') {
            continue;
        }
    }

    boolean inArray() {
        return depth > 0 && open[depth - 1] == '[';
    }

    void leaveArray() {
        depth--;
    }

    /**
     * Whether an object that begins here can only be the next item. In JSON, an object inside an object follows a colon,
     * and one inside an array the bracket or another object; our items hold neither, so in doubt it is the next.
     */
    boolean nextItemBegins() {
        if (depth == 0) {
            return !untouched();
        }
        return inArray() ? last != '[' && !(last == ',' && beforeLast == '}') : last != ':';
    }
}
