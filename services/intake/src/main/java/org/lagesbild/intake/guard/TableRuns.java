package org.lagesbild.intake.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.table.TopicTable;

/** The runs as their topic has them now. */
public final class TableRuns implements Runs {

    private final Freshness freshness;
    private volatile boolean any;
    private volatile Set<String> partners = Set.of();

    /** To be made before the table is started, so that no change is missed. */
    public TableRuns(TopicTable<Run> table, InstantSource clock) {
        this.freshness = new Freshness(table, clock);
        table.listen((id, row) -> look(table));
    }

    @Override
    public boolean any() {
        return any;
    }

    @Override
    public boolean include(String partner, Instant appended) {
        if (!partners.contains(partner)) {
            freshness.await(appended);
        }
        return partners.contains(partner);
    }

    private void look(TopicTable<Run> table) {
        Set<String> running = new HashSet<>();
        boolean unfinished = false;
        for (TopicTable.Row<Run> row : table.rows()) {
            if (!row.value().finished()) {
                unfinished = true;
                running.addAll(row.value().partners());
            }
        }
        partners = Set.copyOf(running);
        any = unfinished;
    }
}
