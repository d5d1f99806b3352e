package org.lagesbild.alerts.message;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.evaluation.Cluster;

/**
 * Neighbouring areas that are unusual together, with all that says how unusual.
 *
 * @param days whole local days, which end with the evaluation's midnight
 * @param independent lower bound of those that cannot be the same incident
 * @param expected incidents
 * @param relativeRisk reported to expected
 * @param ratio by how much the logarithm of the likelihood rises where these areas have a rate of their own
 * @param probability that chance alone brings anything as unusual, in one night and category
 * @param recurrenceDays its inverse: nights from one by chance to the next
 * @param replicates simulated nights that it was estimated from
 * @param looks zones and windows that it is the most unusual of
 */
@Serdeable
public record ClusterBody(
        int days,
        long reported,
        long independent,
        double expected,
        double relativeRisk,
        double ratio,
        double probability,
        double recurrenceDays,
        int replicates,
        int looks,
        List<Part> areas) {

    /** What one area brought, and was expected to. */
    @Serdeable
    public record Part(String code, String name, long reported, double expected) {}

    static @Nullable ClusterBody of(@Nullable Cluster cluster) {
        if (cluster == null) {
            return null;
        }
        return new ClusterBody(
                cluster.window().days(),
                cluster.window().seen().reported(),
                cluster.window().seen().independent(),
                cluster.window().expected(),
                cluster.relativeRisk(),
                cluster.ratio(),
                cluster.chance().probability(),
                cluster.chance().recurrenceDays(),
                cluster.chance().replicates(),
                cluster.chance().looks(),
                cluster.parts().stream().map(ClusterBody::part).toList());
    }

    private static Part part(Cluster.Part part) {
        String name = Vocabularies.areas().find(part.area()).map(Area::name).orElse("");
        return new Part(part.area(), name, part.reported(), part.expected());
    }
}
