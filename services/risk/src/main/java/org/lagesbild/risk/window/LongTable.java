package org.lagesbild.risk.window;

import java.util.Arrays;

/**
 * Numbers by number, sparse and without an object for each: there is an entry for every hour in which something of one
 * category happened in one area, for over a year. A value of 0 is no entry. Keys are 0 or more.
 */
final class LongTable {

    private static final int SMALLEST = 16;
    private static final long FREE = -1;

    private long[] keys = free(SMALLEST);
    private long[] values = new long[SMALLEST];
    private int size;

    long get(long key) {
        int at = find(key);
        return keys[at] == key ? values[at] : 0;
    }

    void put(long key, long value) {
        int at = find(key);
        boolean known = keys[at] == key;
        if (value == 0) {
            if (known) {
                vacate(at);
            }
            return;
        }
        keys[at] = key;
        values[at] = value;
        if (!known && ++size > keys.length / 2) {
            grow();
        }
    }

    void clear() {
        keys = free(SMALLEST);
        values = new long[SMALLEST];
        size = 0;
    }

    /** Where the key is, or would be. */
    private int find(long key) {
        int at = home(key);
        while (keys[at] != FREE && keys[at] != key) {
            at = next(at);
        }
        return at;
    }

    /** Frees the place, and moves up what stands behind it only because it was taken. */
    private void vacate(int place) {
        size--;
        int hole = place;
        for (int at = next(hole); keys[at] != FREE; at = next(at)) {
            int mask = keys.length - 1;
            if (((at - home(keys[at])) & mask) >= ((at - hole) & mask)) {
                keys[hole] = keys[at];
                values[hole] = values[at];
                hole = at;
            }
        }
        keys[hole] = FREE;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = free(2 * oldKeys.length);
        values = new long[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int at = find(oldKeys[old]);
                keys[at] = oldKeys[old];
                values[at] = oldValues[old];
            }
        }
    }

    private int home(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & (keys.length - 1);
    }

    private int next(int at) {
        return at + 1 & (keys.length - 1);
    }

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
