package org.lagesbild.messaging.codec;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagesbild.risk.view.AreaView;

/** The codes of one view, each once and sorted, and where each stands. */
final class Dictionary {

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> sorted;

    private Dictionary(AreaView view) {
        for (AreaView.Cell cell : view.cells()) {
            index.put(cell.code(), 0);
            index.put(cell.sector(), 0);
        }
        for (AreaView.Marginal row : view.marginals()) {
            index.put(row.group(), 0);
            index.put(row.code(), 0);
        }
        view.overlaps().forEach(row -> index.put(row.code(), 0));
        view.expected().forEach(row -> index.put(row.code(), 0));
        view.coverage().forEach(row -> index.put(row.partner(), 0));
        sorted = new ArrayList<>(index.keySet());
        sorted.sort(null);
        for (int position = 0; position < sorted.size(); position++) {
            index.put(sorted.get(position), position);
        }
    }

    static Dictionary of(AreaView view) {
        return new Dictionary(view);
    }

    List<String> sorted() {
        return sorted;
    }

    int index(String code) {
        return requireNonNull(index.get(code), "a code of another view");
    }
}
