package org.lagesbild.risk.scan;

import java.util.List;
import org.lagesbild.risk.detector.Forecast;

/**
 * What one area brought in each slice of time and what was expected of it, the newest slice first.
 *
 * @param reported incidents
 * @param expected of each slice, by one state of one model: whoever errs in one slice errs likewise in the others
 */
public record Tile(List<Integer> reported, List<Forecast> expected) {

    public Tile {
        reported = List.copyOf(reported);
        expected = List.copyOf(expected);
        if (reported.isEmpty() || reported.size() != expected.size()) {
            throw new IllegalArgumentException("a forecast for each slice of one or more");
        }
    }
}
