package org.lagesbild.intake.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** The enrolments as their topic has them now. Rights are worked out when first asked for, and again after a change. */
public final class TableEnrolments implements Enrolments {

    private final TopicTable<Enrolment> table;
    private final Taxonomy taxonomy;
    private final AreaTree areas;
    private final Freshness freshness;
    private final Map<String, Rights> rights = new ConcurrentHashMap<>();

    /** To be made before the table is started, so that no change is missed. */
    public TableEnrolments(TopicTable<Enrolment> table, Taxonomy taxonomy, AreaTree areas, InstantSource clock) {
        this.table = table;
        this.taxonomy = taxonomy;
        this.areas = areas;
        this.freshness = new Freshness(table, clock);
        table.listen((partner, row) -> rights.remove(partner));
    }

    @Override
    public Rights of(String partner, Instant appended) {
        Rights known = known(partner);
        if (known == Rights.none()) {
            freshness.await(appended);
            known = known(partner);
        }
        return known;
    }

    private Rights known(String partner) {
        Rights known = rights.get(partner);
        return known != null ? known : rights.computeIfAbsent(partner, this::workedOut);
    }

    private Rights workedOut(String partner) {
        return table.get(partner)
                .map(enrolment -> Rights.of(enrolment, taxonomy, areas))
                .orElse(Rights.none());
    }
}
