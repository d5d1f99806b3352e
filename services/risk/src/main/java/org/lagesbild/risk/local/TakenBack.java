package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.window.BucketKey;

/** The municipalities in which data of an alarm was taken back since it was said. */
final class TakenBack {

    private final Midnights midnights;
    private final Evidence evidence;
    private final TreeMap<String, Instant> municipalities = new TreeMap<>();

    TakenBack(Midnights midnights, Evidence evidence) {
        this.midnights = midnights;
        this.evidence = evidence;
    }

    /** One reported incident fewer. */
    void note(BucketKey key, Instant receivedAt) {
        midnights
                .last(evidence.municipalityOf(key.area()))
                .filter(said -> key.bucket().day() < said.moment().day() && alarmed(said, key))
                .ifPresent(said -> municipalities.merge(said.moment().municipality(), receivedAt, TakenBack::later));
    }

    private boolean alarmed(Evaluation said, BucketKey key) {
        List<String> its = evidence.path(key.area());
        return alarmed(said, key, its) || clustered(said, key, its);
    }

    private static boolean clustered(Evaluation said, BucketKey key, List<String> its) {
        return said.clusters().stream()
                .filter(Evaluator::alarmed)
                .filter(cluster -> cluster.category().equals(key.attributes().category()))
                .anyMatch(cluster -> cluster.areas().stream().anyMatch(its::contains));
    }

    private static boolean alarmed(Evaluation said, BucketKey key, List<String> its) {
        return said.tests().stream()
                .filter(test -> test.series().category().equals(key.attributes().category()))
                .filter(test -> its.contains(test.series().area()))
                .anyMatch(Evaluator::alarmed);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When the newest of these reports was received, by municipality, since this was asked last. */
    SortedMap<String, Instant> drain() {
        SortedMap<String, Instant> drained = new TreeMap<>(municipalities);
        municipalities.clear();
        return drained;
    }
}
