package org.lagesbild.risk.window;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.lagesbild.risk.view.Counts;

/**
 * Rows of counts by key, kept up one step at a time. A row whose counts are all zero is gone, so that what once was and
 * is no more leaves no trace.
 */
public final class CountTable<K> {

    private final Map<K, int[]> rows = new HashMap<>();
    private final int width;

    public CountTable(int width) {
        this.width = width;
    }

    /** Adds the amount at each position whose bit is set. */
    public void add(K key, int positions, int amount) {
        int[] row = rows.computeIfAbsent(key, any -> new int[width]);
        for (int left = positions; left != 0; left &= left - 1) {
            row[Integer.numberOfTrailingZeros(left)] += amount;
        }
        dropIfEmpty(key, row);
    }

    /** Adds a whole row, {@code sign} times. */
    public void addRow(K key, Counts counts, int sign) {
        int[] row = rows.computeIfAbsent(key, any -> new int[width]);
        for (int position = 0; position < counts.size(); position++) {
            row[position] += sign * counts.at(position);
        }
        dropIfEmpty(key, row);
    }

    /** The rows in the order of their keys. */
    public <R> List<R> sorted(Comparator<K> order, BiFunction<K, Counts, R> shape) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> shape.apply(entry.getKey(), Counts.of(entry.getValue())))
                .toList();
    }

    private void dropIfEmpty(K key, int[] row) {
        for (int count : row) {
            if (count != 0) {
                return;
            }
        }
        rows.remove(key);
    }
}
