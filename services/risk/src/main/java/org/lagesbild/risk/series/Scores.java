package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.score.AreaHistory;
import org.lagesbild.risk.score.AreaScore;
import org.lagesbild.risk.score.Corroboration;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.Scoring;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;

/**
 * The scores of a municipality and its RegSO in which anything was reported in 90 days; of smaller areas there is too
 * little to sum. How much an area's own past is worth is estimated from whole weeks, and so is the same for a week; and
 * from all areas, also those in which nothing was reported: picked by what else was reported in them, they would tell of
 * other categories, and be the busier ones.
 */
final class Scores {

    private static final double WEEK = 7;

    private final HarmWeights weights;
    private final Scoring scoring;
    private final TestedAreas areas;
    private final DayCounts counts;

    Scores(HarmWeights weights, TestedAreas areas, DayCounts counts) {
        this.weights = weights;
        this.scoring = new Scoring(weights);
        this.areas = areas;
        this.counts = counts;
    }

    private record Told(AreaHistory history, List<SectorShare> sectors, boolean reported) {}

    /** Sorted by area. */
    List<ScoreRecord> of(MunicipalityModels its, Midnight midnight) {
        TreeMap<String, Told> told = new TreeMap<>();
        for (String area : its.areas()) {
            areas.scored(area).ifPresent(found -> told.put(area, told(found, its, midnight)));
        }
        Map<String, Shrinkage> among = scoring.strengths(
                told.values().stream()
                        .map(Told::history)
                        .filter(history -> !history.area().equals(midnight.municipality()))
                        .toList(),
                Stockholm.mondayOf(midnight.week()) - 1);
        List<ScoreRecord> records = new ArrayList<>();
        told.values().removeIf(one -> !one.reported());
        told.forEach((area, one) -> {
            Map<String, Shrinkage> strengths = area.equals(midnight.municipality()) ? Map.of() : among;
            AreaScore score = scoring.score(one.history(), strengths, midnight.yesterday());
            records.add(ScoreRecord.of(one.history(), score, weights.version(), one.sectors()));
        });
        return records;
    }

    private Told told(Area area, MunicipalityModels its, Midnight midnight) {
        List<AreaHistory.Series> series = new ArrayList<>();
        SectorSums sectors = new SectorSums(counts, midnight);
        long reported = 0;
        for (String category : its.categories(area.code())) {
            SeriesKey key = new SeriesKey(area.code(), category);
            Optional<Outlook> outlook = weights.find(category)
                    .filter(any -> !midnight.missing().contains(category))
                    .flatMap(any -> its.find(key))
                    .filter(Learnt.class::isInstance)
                    .flatMap(model -> Outlook.of((Learnt) model, midnight, 1));
            if (outlook.isPresent()) {
                reported += counts.of(key, midnight.quarterFrom(), midnight.yesterday());
                series.add(history(key, (Learnt) its.find(key).orElseThrow(), midnight));
                sectors.add(key, outlook.get());
            }
        }
        Map<String, Double> probabilities = new HashMap<>();
        sectors.shares().forEach(share -> probabilities.put(share.sector(), share.probability()));
        Corroboration corroboration = new Corroboration(new TreeMap<>(probabilities));
        AreaHistory history = new AreaHistory(area.code(), area.population(), series, corroboration);
        return new Told(history, sectors.shares(), reported > 0);
    }

    /** Days that are not kept any more are neither counted nor expected. */
    private AreaHistory.Series history(SeriesKey key, Learnt model, Midnight midnight) {
        int since = midnight.day() - DayCounts.DAYS;
        double weekly = model.of(midnight.week()).orElseThrow().forecast().mean();
        return new AreaHistory.Series(
                key.category(), counts.byDay(key, since, midnight.yesterday()), since, weekly / WEEK);
    }
}
