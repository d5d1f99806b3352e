package org.lagesbild.analyst.released;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.web.problem.ProblemType;

/** The figures of one tier as they stand, found by area. Keys begin with the area's code, so that they lie side by side. */
final class Figures {

    private static final Duration FILLING = Duration.ofSeconds(2);
    private static final char BAR = '|';

    private final TopicTable<ReleasedView> table;
    private final NavigableMap<String, ReleasedView> byKey = new ConcurrentSkipListMap<>();

    /** {@code table} must not be started yet. */
    Figures(TopicTable<ReleasedView> table) {
        this.table = table;
        table.listen((key, row) ->
                row.map(Row::value).ifPresentOrElse(view -> byKey.put(view.key(), view), () -> byKey.remove(key)));
    }

    Figures start() {
        table.start();
        return this;
    }

    /** Throws a 503 until everything has been read: nobody is served from a half-filled table. */
    void requireReady() {
        if (!table.ready()) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(FILLING)
                    .detail("Siffrorna läses in.", "The figures are still being read.");
        }
    }

    /** The area's figures, always in the same order; none where none is released. */
    List<ReleasedView> of(String area) {
        Collection<ReleasedView> found =
                byKey.subMap(area + BAR, area + (char) (BAR + 1)).values();
        return List.copyOf(found);
    }
}
