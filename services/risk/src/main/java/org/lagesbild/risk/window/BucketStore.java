package org.lagesbild.risk.window;

import java.util.function.ObjIntConsumer;

/**
 * Where bucket counts are kept: sparse, sorted by day, then hour. The order is the expiry index: what leaves or enters a
 * window at a tick lies side by side.
 */
public interface BucketStore {

    /** Adds to the count of one cell; one whose count is zero is gone. */
    void add(BucketKey key, int amount);

    void remove(BucketKey key);

    /** All cells of one local day, those of single hours and those of the whole day. */
    void forDay(int day, ObjIntConsumer<BucketKey> each);

    /** All cells of one hour, which lies in this local day. */
    void forHour(int day, int hour, ObjIntConsumer<BucketKey> each);

    void forAll(ObjIntConsumer<BucketKey> each);
}
