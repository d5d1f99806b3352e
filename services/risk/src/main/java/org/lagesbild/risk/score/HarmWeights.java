package org.lagesbild.risk.score;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The public table of weights. Its version stands on every score; a change of any weight raises it. */
public final class HarmWeights {

    private final int version;
    private final Map<String, HarmWeight> weights;

    public HarmWeights(int version, Map<String, HarmWeight> weights) {
        this.version = version;
        this.weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    public int version() {
        return version;
    }

    public Optional<HarmWeight> find(String category) {
        return Optional.ofNullable(weights.get(category));
    }

    /** By category, sorted. */
    public Map<String, HarmWeight> all() {
        return weights;
    }
}
