package org.lagesbild.risk.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small numbers for keys, in the order in which they were first seen, so that what many tables count by the same key is
 * looked up once and not in each. The numbers never leave memory. Not safe for use by several threads.
 */
final class Numbering<K> {

    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();

    int of(K key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, keys.size());
        keys.add(key);
        return keys.size() - 1;
    }

    K key(int number) {
        return keys.get(number);
    }
}
