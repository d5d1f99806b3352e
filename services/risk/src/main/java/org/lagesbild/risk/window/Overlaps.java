package org.lagesbild.risk.window;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * How many incidents of one category, told of one area in one bucket, may be the same as another partner's there: all but
 * the largest partner's. Two of the same partner are never the same one. That is what lies between at least and at most.
 *
 * <p>Nearly everywhere there is one partner; only buckets with several are looked at again when an hour begins.
 */
final class Overlaps {

    private static final int AREA_BITS = 15;
    private static final int CATEGORY_BITS = 10;
    private static final int HOUR_BITS = 21;
    private static final int DAY_SHIFT = AREA_BITS + CATEGORY_BITS + HOUR_BITS;
    private static final int HOUR_SHIFT = AREA_BITS + CATEGORY_BITS;
    private static final int COUNT_BITS = 32;

    private final Numbering<String> areas = new Numbering<>();
    private final Numbering<String> categories = new Numbering<>();
    private final Numbering<String> partners = new Numbering<>();
    private final LongTable alone = new LongTable();
    private final TreeMap<Long, int[]> several = new TreeMap<>();

    /** Takes the overlap of one area, category and bucket. */
    interface Each {
        void accept(String area, String category, Bucket bucket, int overlap);
    }

    /** Counts more or fewer; returns by how much the overlap moved. */
    int add(String area, BucketKey key, int amount) {
        long cell = cell(area, key);
        int partner = partners.of(key.attributes().partner());
        int[] counts = several.get(cell);
        if (counts != null) {
            return among(cell, counts, partner, amount);
        }
        long only = alone.get(cell);
        if (only == 0 || (int) (only >>> COUNT_BITS) == partner) {
            int count = (int) only + amount;
            alone.put(cell, count == 0 ? 0 : packed(partner, count));
            return 0;
        }
        alone.put(cell, 0);
        return among(cell, new int[] {(int) (only >>> COUNT_BITS), (int) only}, partner, amount);
    }

    private static long packed(int partner, int count) {
        return (long) partner << COUNT_BITS | Integer.toUnsignedLong(count);
    }

    private int among(long cell, int[] before, int partner, int amount) {
        int[] counts = with(before, partner, amount);
        several.put(cell, counts);
        if (overlap(counts) == 0) {
            settle(cell, counts);
        }
        return overlap(counts) - overlap(before);
    }

    /** One partner is left, or none. */
    private void settle(long cell, int[] counts) {
        several.remove(cell);
        for (int at = 0; at < counts.length; at += 2) {
            if (counts[at + 1] != 0) {
                alone.put(cell, packed(counts[at], counts[at + 1]));
            }
        }
    }

    /** Pairs of partner and count. */
    private static int[] with(int[] before, int partner, int amount) {
        for (int at = 0; at < before.length; at += 2) {
            if (before[at] == partner) {
                int[] counts = before.clone();
                counts[at + 1] += amount;
                return counts;
            }
        }
        int[] counts = Arrays.copyOf(before, before.length + 2);
        counts[before.length] = partner;
        counts[before.length + 1] = amount;
        return counts;
    }

    private static int overlap(int[] counts) {
        int sum = 0;
        int largest = 0;
        for (int at = 1; at < counts.length; at += 2) {
            sum += counts[at];
            largest = Math.max(largest, counts[at]);
        }
        return sum - largest;
    }

    /** Forgets a cell whose bucket is dropped, however many it counts. */
    void forget(String area, BucketKey key) {
        long cell = cell(area, key);
        alone.put(cell, 0);
        several.remove(cell);
    }

    void clear() {
        alone.clear();
        several.clear();
    }

    void forDay(int day, Each each) {
        between((long) day << DAY_SHIFT, (long) (day + 1) << DAY_SHIFT, each);
    }

    void forHour(int day, int hour, Each each) {
        long from = bucket(day, hour);
        between(from, from + (1L << HOUR_SHIFT), each);
    }

    private void between(long from, long until, Each each) {
        several.subMap(from, until).forEach((cell, counts) -> {
            int area = (int) (cell >>> CATEGORY_BITS) & (1 << AREA_BITS) - 1;
            int category = (int) (cell & (1 << CATEGORY_BITS) - 1);
            int hour = (int) (cell >>> HOUR_SHIFT) & (1 << HOUR_BITS) - 1;
            each.accept(
                    areas.key(area),
                    categories.key(category),
                    new Bucket((int) (cell >>> DAY_SHIFT), hour - 1),
                    overlap(counts));
        });
    }

    private long cell(String area, BucketKey key) {
        return bucket(key.bucket().day(), key.bucket().hour())
                | (long) areas.of(area) << CATEGORY_BITS
                | categories.of(key.attributes().category());
    }

    /** The hour plus one, so that a whole day is 0. */
    private static long bucket(int day, int hour) {
        return (long) day << DAY_SHIFT | (long) (hour + 1) << HOUR_SHIFT;
    }
}
