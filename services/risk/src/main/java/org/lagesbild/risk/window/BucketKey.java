package org.lagesbild.risk.window;

import org.lagesbild.risk.incident.Incident;

/** One cell of one bucket in the finest area that is known: what the state counts, once per incident. */
public record BucketKey(Bucket bucket, String area, Attributes attributes) {

    public static BucketKey of(Incident incident) {
        return new BucketKey(Bucket.of(incident), incident.area(), Attributes.of(incident));
    }
}
