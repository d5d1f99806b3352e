package org.lagesbild.privacy.pii;

import java.util.Arrays;

/** Where the digits of a text stand together. */
public final class DigitRuns {

    static final DigitRuns NONE = new DigitRuns(new int[0], 0);

    private final int[] edges;
    private final int size;

    private DigitRuns(int[] edges, int size) {
        this.edges = edges;
        this.size = size;
    }

    static DigitRuns of(CharSequence text) {
        int[] edges = new int[16];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Letters.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                edges = size * 2 == edges.length ? Arrays.copyOf(edges, edges.length * 2) : edges;
                edges[2 * size] = at;
                edges[2 * size++ + 1] = end;
            }
            at = end + 1;
        }
        return new DigitRuns(edges, size);
    }

    public int size() {
        return size;
    }

    public int start(int run) {
        return edges[2 * run];
    }

    /** Exclusive. */
    public int end(int run) {
        return edges[2 * run + 1];
    }
}
