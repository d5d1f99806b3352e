package org.lagesbild.publisher.csv;

import java.util.List;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * What a source's code says of an incident in the shared taxonomy; what a code leaves open may stand in the row.
 *
 * @param mapped false where the mapping does not know the code
 */
record Meaning(
        String category,
        String place,
        Severity severity,
        Origin origin,
        Certainty certainty,
        List<String> lenses,
        boolean mapped) {

    static final Meaning UNMAPPED =
            new Meaning(Taxonomy.OTHER, "", Severity.UNKNOWN, Origin.UNKNOWN, Certainty.UNKNOWN, List.of(), false);
}
