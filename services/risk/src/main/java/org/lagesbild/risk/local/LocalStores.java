package org.lagesbild.risk.local;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.coverage.Feed;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.window.BucketStore;
import org.lagesbild.risk.window.Now;

/** What local views must not forget: integers and times, from which everything else can be made again. */
public interface LocalStores {

    BucketStore buckets();

    /** The last hour that began; null before the first. */
    @Nullable
    Now now();

    void now(Now now);

    void tally(String area, Tally tally);

    void forTallies(BiConsumer<String, Tally> each);

    void feed(String tenant, String partner, Feed feed);

    void forFeeds(FeedConsumer each);

    ModelStore models();

    /** Takes one feed of one municipality. */
    interface FeedConsumer {
        void accept(String tenant, String partner, Feed feed);
    }
}
