package org.lagesbild.intake.guard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The switches as their topic has them now. They are held apart by kind, since nearly always there is none and every
 * report asks. When one ends by itself is judged by when a report was appended, so that no clock is asked.
 */
public final class TableStops implements Stops {

    private final Taxonomy taxonomy;
    private volatile Map<String, Switch> partners = Map.of();
    private volatile Map<String, Switch> categories = Map.of();

    /** To be made before the table is started, so that no change is missed. */
    public TableStops(TopicTable<Switch> table, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        table.listen((key, row) -> {
            partners = ofKind(table, SwitchKind.PARTNER);
            categories = ofKind(table, SwitchKind.CATEGORY);
        });
    }

    @Override
    public Optional<ProblemCode> against(String partner, Report report, Instant appended) {
        if (report.kind() == ReportKind.RETRACT) {
            return Optional.empty();
        }
        if (inForce(partners, partner, appended)) {
            return Optional.of(ProblemCode.PARTNER_STOPPED);
        }
        String category = report.category();
        boolean stopped = !categories.isEmpty()
                && !category.isEmpty()
                && (inForce(categories, category, appended)
                        || inForce(categories, taxonomy.groupOf(category), appended));
        return stopped ? Optional.of(ProblemCode.CATEGORY_STOPPED) : Optional.empty();
    }

    private static boolean inForce(Map<String, Switch> switches, String target, Instant appended) {
        Switch stopped = switches.get(target);
        return stopped != null && stopped.inForce(appended);
    }

    private static Map<String, Switch> ofKind(TopicTable<Switch> table, SwitchKind kind) {
        return table.rows().stream()
                .map(Row::value)
                .filter(each -> each.kind() == kind)
                .collect(Collectors.toUnmodifiableMap(Switch::target, Function.identity()));
    }
}
