package org.lagesbild.analyst.released;

import jakarta.inject.Singleton;
import java.util.List;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.release.ShownSectors;
import org.lagesbild.risk.area.AreaTree;

/** Who may report of an area, as far as readers of released figures may know: decided by enrolments and by no report. */
@Singleton
final class Sectors {

    private final TopicTable<Enrolment> enrolments;
    private final AreaTree areas;

    Sectors(TopicTable<Enrolment> enrolments, Vocabulary vocabulary) {
        this.enrolments = enrolments;
        this.areas = vocabulary.areas();
    }

    List<String> of(String area) {
        return ShownSectors.of(enrolments.rows().stream()
                .map(Row::value)
                .filter(each -> each.role() == Role.PUBLISHER && !each.suspended() && !each.sandbox())
                .filter(each -> each.areas().stream().anyMatch(granted -> meet(granted, area)))
                .map(each -> new Enrolled(area, each.principal(), each.sector(), Enrolled.ANY))
                .toList());
    }

    private boolean meet(String granted, String area) {
        return areas.contains(granted) && (areas.within(area, granted) || areas.within(granted, area));
    }
}
