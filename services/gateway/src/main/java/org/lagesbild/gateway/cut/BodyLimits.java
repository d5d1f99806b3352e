package org.lagesbild.gateway.cut;

/**
 * How much one request may hold.
 *
 * @param items at most so many items
 * @param bytes at most so many bytes of body
 * @param itemBytes a longer item is refused by itself; a report needs less than one kilobyte
 */
public record BodyLimits(int items, long bytes, int itemBytes) {

    public static final BodyLimits CONTRACT = new BodyLimits(10_000, 16L << 20, 64 << 10);
}
