package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lagesbild.risk.alert.Hierarchy;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;

/** Which area's rise is no more than its part of a rise above it, inside the municipality. */
final class Family {

    private final AreaTree areas;
    private final Board board;
    private final Map<SeriesKey, Bid> bids;
    private final Map<SeriesKey, SeriesTest> listed = new TreeMap<>();

    Family(AreaTree areas, Board board, Map<SeriesKey, Bid> bids, Evaluation evaluation) {
        this.areas = areas;
        this.board = board;
        this.bids = bids;
        evaluation.tests().forEach(test -> listed.put(test.series(), test));
    }

    /** The series above that rises as much, the coarsest first; it has an episode or would get one. */
    Optional<SeriesKey> above(SeriesKey series) {
        return ancestors(series).stream()
                .filter(parent -> bids.containsKey(parent) || board.open(parent).isPresent())
                .filter(parent -> Hierarchy.belongsToParent(ratio(series), ratio(parent)))
                .findFirst();
    }

    /** The open episode above that the series belongs to; empty where there is none. */
    String parent(SeriesKey series) {
        return above(series).flatMap(board::open).map(Tracked::episode).orElse("");
    }

    /** By today's numbers, or where it is not listed by those that were last said. */
    private double ratio(SeriesKey series) {
        SeriesTest today = listed.get(series);
        return (today == null ? board.open(series).map(tracked -> tracked.last().test()) : Optional.of(today))
                .map(test -> test.month().ratio().value())
                .orElse(1.0);
    }

    private List<SeriesKey> ancestors(SeriesKey series) {
        if (!areas.contains(series.area())) {
            return List.of();
        }
        List<String> lineage = new ArrayList<>(areas.lineage(series.area()));
        lineage.remove(series.area());
        lineage.removeIf(code -> areas.find(code)
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) >= 0)
                .isEmpty());
        Collections.reverse(lineage);
        return lineage.stream()
                .map(area -> new SeriesKey(area, series.category()))
                .toList();
    }
}
