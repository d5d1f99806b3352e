package org.lagesbild.publisher.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Row numbers as people write them: {@code rows 3, 17-20}. */
final class Rows {

    private static final String TO = "-";

    private Rows() {}

    static String of(List<Integer> numbers) {
        List<Integer> sorted =
                numbers.stream().filter(row -> row > 0).distinct().sorted().toList();
        List<int[]> ranges = new ArrayList<>();
        for (int row : sorted) {
            if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] == row - 1) {
                ranges.get(ranges.size() - 1)[1] = row;
            } else {
                ranges.add(new int[] {row, row});
            }
        }
        String text = ranges.stream()
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + TO + range[1])
                .collect(Collectors.joining(", "));
        return ranges.isEmpty() ? "no row" : (sorted.size() == 1 ? "row " : "rows ") + text;
    }
}
