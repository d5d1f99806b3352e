package org.lagesbild.privacy.noise;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys from one week on. Later weeks follow by the ratchet when they are asked for; earlier ones are gone, and their
 * atoms, where not released yet, stay missing: they are never noised with another key. Safe for use by several threads.
 */
public final class KeyRing {

    /** Fifty years: a week so far ahead is a fault in the log, not a reason to compute. */
    private static final int FARTHEST = 2_600;

    private final NavigableMap<Integer, NoiseKey> keys = new TreeMap<>();
    private final NavigableMap<Integer, Noise> noises = new TreeMap<>();

    /** A ring that begins with the key of this ISO week, counted from the week of 1970-01-01. */
    public KeyRing(int week, NoiseKey key) {
        keys.put(week, key);
    }

    /** The noise of the week; empty where its key is gone. */
    public synchronized Optional<Noise> of(int week) {
        if (week < keys.firstKey()) {
            return Optional.empty();
        }
        return Optional.of(noises.computeIfAbsent(week, any -> new KeyedNoise(key(week))));
    }

    /** Forgets every key before the week, for good; what the file is to hold from then on is {@link #oldest}. */
    public synchronized void forgetBefore(int week) {
        if (week > keys.firstKey()) {
            key(week);
            noises.headMap(week).clear();
            keys.headMap(week).values().forEach(NoiseKey::wipe);
            keys.headMap(week).clear();
        }
    }

    /** The first week whose key is still there. */
    public synchronized int oldestWeek() {
        return keys.firstKey();
    }

    /** All that is to be kept: every later key follows from it. */
    public synchronized KeyText oldest() {
        return new KeyText(keys.firstKey(), keys.firstEntry().getValue());
    }

    private NoiseKey key(int week) {
        if (week - keys.firstKey() > FARTHEST) {
            throw new IllegalArgumentException("no key is derived for a week so far ahead");
        }
        for (int next = keys.lastKey() + 1; next <= week; next++) {
            keys.put(next, keys.lastEntry().getValue().next());
        }
        NoiseKey key = keys.get(week);
        if (key == null) {
            throw new IllegalStateException("the ring has a gap");
        }
        return key;
    }
}
