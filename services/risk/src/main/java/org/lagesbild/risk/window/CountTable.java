package org.lagesbild.risk.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.view.Counts;

/**
 * Rows of counts by key, kept up one step at a time. A row whose counts are all zero is gone, so that what once was and
 * is no more leaves no trace.
 *
 * <p>Counting is by hash and reading is in order. Which rows there are seldom changes, so that their order is worked out
 * when first asked for and kept until it does.
 */
public final class CountTable<K extends Comparable<K>> {

    private final Map<K, int[]> rows = new HashMap<>();
    private final int width;
    private @Nullable List<Map.Entry<K, int[]>> inOrder;

    public CountTable(int width) {
        this.width = width;
    }

    /** Adds the amount at each position whose bit is set. */
    public void add(K key, int positions, int amount) {
        int[] row = row(key);
        for (int left = positions; left != 0; left &= left - 1) {
            row[Integer.numberOfTrailingZeros(left)] += amount;
        }
        dropIfEmpty(key, row);
    }

    /** Adds a whole row, {@code sign} times. */
    public void addRow(K key, Counts counts, int sign) {
        int[] row = row(key);
        for (int position = 0; position < counts.size(); position++) {
            row[position] += sign * counts.at(position);
        }
        dropIfEmpty(key, row);
    }

    /** The rows in the order of their keys. */
    public <R> List<R> sorted(BiFunction<K, Counts, R> shape) {
        List<Map.Entry<K, int[]>> entries = inOrder();
        List<R> shaped = new ArrayList<>(entries.size());
        for (Map.Entry<K, int[]> entry : entries) {
            shaped.add(shape.apply(entry.getKey(), Counts.of(entry.getValue())));
        }
        return shaped;
    }

    private List<Map.Entry<K, int[]>> inOrder() {
        List<Map.Entry<K, int[]>> known = inOrder;
        if (known == null) {
            known = new ArrayList<>(rows.entrySet());
            known.sort(Map.Entry.comparingByKey());
            inOrder = known;
        }
        return known;
    }

    private int[] row(K key) {
        int[] row = rows.get(key);
        if (row == null) {
            row = new int[width];
            rows.put(key, row);
            inOrder = null;
        }
        return row;
    }

    private void dropIfEmpty(K key, int[] row) {
        for (int count : row) {
            if (count != 0) {
                return;
            }
        }
        rows.remove(key);
        inOrder = null;
    }
}
