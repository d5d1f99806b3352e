package org.lagesbild.gateway.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** The rights of each partner, worked out anew only when its enrolment is another one. */
public final class RightsDesk {

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Taxonomy taxonomy;
    private final AreaTree areas;

    public RightsDesk(Taxonomy taxonomy, AreaTree areas) {
        this.taxonomy = taxonomy;
        this.areas = areas;
    }

    private record Known(Enrolment enrolment, Rights rights) {}

    Rights of(Enrolment enrolment) {
        return known.compute(
                        enrolment.principal(),
                        (id, last) -> last != null && last.enrolment().equals(enrolment)
                                ? last
                                : new Known(enrolment, Rights.of(enrolment, taxonomy, areas)))
                .rights();
    }
}
