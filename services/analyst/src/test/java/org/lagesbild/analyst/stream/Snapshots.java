package org.lagesbild.analyst.stream;

import java.util.List;
import org.awaitility.Awaitility;
import org.lagesbild.analyst.Site;

/** What a stream gives at first: everything that its reader may see. */
public final class Snapshots {

    private Snapshots() {}

    /** Waits for the clock and so many views, and returns the views' data. */
    public static List<String> of(Site site, String principal, int expected) {
        try (Listener listener = new Listener(site, principal, "/v1/views/stream", "")) {
            Awaitility.await("first events")
                    .until(() -> listener.views().size() >= expected
                            && !listener.clocks().isEmpty());
            return listener.views().stream().map(Listener.Received::data).toList();
        }
    }
}
