package org.lagesbild.risk.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.view.Counts;

/**
 * Rows of counts by key, kept up one step at a time. A row whose counts are all zero is gone, so that what once was and
 * is no more leaves no trace.
 *
 * <p>Counting is by the key's number and reading is in order. Which rows there are seldom changes, so that their order is
 * worked out when first asked for and kept until it does.
 */
public final class CountTable<K extends Comparable<K>> {

    private static final int[][] NONE = {};

    private final Numbering<K> numbering;
    private final int width;
    private @Nullable int[] @Nullable [] rows = NONE;
    private int @Nullable [] inOrder;

    public CountTable(int width) {
        this(new Numbering<>(), width);
    }

    /** A table whose keys have the same numbers as in others. */
    CountTable(Numbering<K> numbering, int width) {
        this.numbering = numbering;
        this.width = width;
    }

    /** Adds the amount at each position whose bit is set, in the row of the key with that number. */
    void add(int number, int positions, int amount) {
        int[] row = row(number);
        boolean zero = false;
        for (int left = positions; left != 0; left &= left - 1) {
            int position = Integer.numberOfTrailingZeros(left);
            row[position] += amount;
            zero |= row[position] == 0;
        }
        if (zero) {
            dropIfEmpty(number, row);
        }
    }

    void add(K key, int positions, int amount) {
        add(numbering.of(key), positions, amount);
    }

    /** Adds a whole row, {@code sign} times. */
    public void addRow(K key, Counts counts, int sign) {
        int number = numbering.of(key);
        int[] row = row(number);
        for (int position = 0; position < counts.size(); position++) {
            row[position] += sign * counts.at(position);
        }
        dropIfEmpty(number, row);
    }

    /** The rows in the order of their keys. */
    public <R> List<R> sorted(BiFunction<K, Counts, R> shape) {
        int[] numbers = inOrder();
        List<R> shaped = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            shaped.add(shape.apply(numbering.key(number), Counts.of(row(number))));
        }
        return shaped;
    }

    private int[] inOrder() {
        int[] known = inOrder;
        if (known == null) {
            List<Integer> numbers = new ArrayList<>();
            for (int number = 0; number < rows.length; number++) {
                if (rows[number] != null) {
                    numbers.add(number);
                }
            }
            numbers.sort(Comparator.comparing(numbering::key));
            known = numbers.stream().mapToInt(Integer::intValue).toArray();
            inOrder = known;
        }
        return known;
    }

    private int[] row(int number) {
        if (number >= rows.length) {
            rows = Arrays.copyOf(rows, number + 1 + number / 4);
        }
        int[] row = rows[number];
        if (row == null) {
            row = new int[width];
            rows[number] = row;
            inOrder = null;
        }
        return row;
    }

    private void dropIfEmpty(int number, int[] row) {
        for (int count : row) {
            if (count != 0) {
                return;
            }
        }
        rows[number] = null;
        inOrder = null;
    }
}
