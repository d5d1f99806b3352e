package org.lagesbild.messaging.codec;

import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.schemas.ClusterPart;

/** Neighbouring areas that are unusual together, as they lie in evaluations and alerts. */
final class ClusterWire {

    private ClusterWire() {}

    static org.lagesbild.schemas.Cluster toAvro(Cluster cluster) {
        Cluster.Window window = cluster.window();
        Cluster.Chance chance = cluster.chance();
        return new org.lagesbild.schemas.Cluster(
                cluster.category(),
                window.days(),
                window.seen().reported(),
                window.seen().independent(),
                window.expected(),
                cluster.ratio(),
                chance.probability(),
                chance.replicates(),
                chance.looks(),
                cluster.sourceWeeks(),
                cluster.parts().stream()
                        .map(part -> new ClusterPart(part.area(), part.reported(), part.expected()))
                        .toList());
    }

    static org.lagesbild.schemas.Cluster orNone(@Nullable Cluster cluster) {
        return cluster == null ? org.lagesbild.schemas.Cluster.newBuilder().build() : toAvro(cluster);
    }

    /** Null where it is of no areas. */
    static @Nullable Cluster ifAny(org.lagesbild.schemas.Cluster avro) {
        return avro.getParts().isEmpty() ? null : fromAvro(avro);
    }

    static Cluster fromAvro(org.lagesbild.schemas.Cluster avro) {
        return new Cluster(
                avro.getCategory(),
                new Cluster.Window(
                        avro.getDays(),
                        new TestedCount.Seen(avro.getReported(), avro.getIndependent()),
                        avro.getExpected()),
                avro.getRatio(),
                new Cluster.Chance(avro.getProbability(), avro.getReplicates(), avro.getLooks()),
                avro.getSourceWeeks(),
                avro.getParts().stream()
                        .map(part -> new Cluster.Part(part.getArea(), part.getReported(), part.getExpected()))
                        .toList());
    }
}
