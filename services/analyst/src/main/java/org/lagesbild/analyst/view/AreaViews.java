package org.lagesbild.analyst.view;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.view.AreaView;

/**
 * The exact views as they stand, with the clocks kept apart from them. Nobody should read from it before it is
 * {@linkplain #ready() ready}: until then it is half filled.
 */
public final class AreaViews implements AutoCloseable {

    private final TopicTable<AreaView> table;
    private final Clocks clocks;

    /** {@code table} must not be started yet. */
    public AreaViews(TopicTable<AreaView> table, AreaTree areas) {
        this.table = table;
        this.clocks = new Clocks(areas);
        table.listen((key, row) -> row.map(Row::value).filter(AreaView::isClock).ifPresent(clocks::set));
    }

    public AreaViews start() {
        table.start();
        return this;
    }

    public boolean ready() {
        return table.ready();
    }

    /** Done when everything that stood in the topic at the start has been read. */
    public CompletableFuture<Void> caughtUp() {
        return table.caughtUp();
    }

    public Optional<Row<AreaView>> find(String area) {
        return table.row(area).filter(row -> !row.value().isClock());
    }

    /** All views, in no order. */
    public Stream<Row<AreaView>> all() {
        return table.rows().stream().filter(row -> !row.value().isClock());
    }

    /** Told of every change of a view or a clock, on the table's thread; must not block. */
    public void listen(TopicTable.Listener<AreaView> listener) {
        table.listen(listener);
    }

    /** The last hour that has begun for this area's numbers; the epoch where none has. */
    public Instant tick(String area) {
        return clocks.tick(area);
    }

    /** The last hour that has begun everywhere; the epoch where none has. */
    public Instant slowestTick() {
        return clocks.slowest();
    }

    /** When a number last moved anywhere, as far as the clocks tell. */
    public Optional<Instant> asOf() {
        return clocks.asOf();
    }

    @Override
    public void close() {
        table.close();
    }
}
