package org.lagesbild.analyst.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.DayCounts;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.series.SeriesModel;
import org.lagesbild.risk.series.Surroundings;
import org.lagesbild.risk.series.TestedAreas;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

/**
 * Sigtuna over a year and a half, from a seed: what is reported in its districts, and what the product's own evaluator says
 * of it. In the last week thefts rise in one district, as two sectors see.
 */
final class Town implements Surroundings {

    static final String CODE = "0191";
    static final String RISING = "0191R005";
    static final String THEFT = "THEFT";

    private static final int WEEKS = 80;
    private static final int GUARD = 5;
    private static final int FIRST =
            Stockholm.weekOf((int) LocalDate.parse("2024-11-18").toEpochDay());
    private static final List<String> CATEGORIES =
            List.of(THEFT, "ASSAULT", "VANDALISM", "FIRE_VEHICLE", "DISTURBANCE");
    private static final List<String> SECTORS = List.of("POLICE", "HOUSING", "SCHOOL");

    /** Of the midnight with which it begins: a Thursday, so that a week is made of two forecasts. */
    static final int DAY = Stockholm.mondayOf(FIRST + WEEKS) + 3;

    private final AreaTree areas = Vocabularies.areas();
    private final DayCounts counts = new DayCounts();
    private final Map<Integer, Map<SeriesKey, Long>> weeks = new TreeMap<>();
    private final Random random;

    Town(long seed) {
        random = new Random(seed);
        List<String> districts = areas.all().stream()
                .map(area -> area.code())
                .filter(code -> code.startsWith(CODE + "R"))
                .sorted()
                .toList();
        for (int day = Stockholm.mondayOf(FIRST); day < DAY; day++) {
            for (int each = 0; each < 3; each++) {
                report(any(districts.subList(0, 12)), any(CATEGORIES), any(SECTORS), day);
            }
            if (day >= DAY - 7) {
                report(RISING, THEFT, "POLICE", day);
                report(RISING, THEFT, "HOUSING", day);
            }
        }
        report(districts.get(20), "ASSAULT", "POLICE", DAY - 300);
        report(districts.get(20), "ASSAULT", "POLICE", DAY - 30);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void report(String area, String category, String sector, int day) {
        for (String each : List.of(area, CODE)) {
            SeriesKey series = new SeriesKey(each, category);
            weeks.computeIfAbsent(Stockholm.weekOf(day), any -> new TreeMap<>()).merge(series, 1L, Long::sum);
            if (day >= DAY - DayCounts.DAYS) {
                counts.add(series, sector, day, 1);
            }
        }
    }

    /** A district in which one thing happened in 90 days, and something of the kind before. */
    String quiet() {
        return areas.all().stream()
                .map(area -> area.code())
                .filter(code -> code.startsWith(CODE + "R"))
                .sorted()
                .skip(20)
                .findFirst()
                .orElseThrow();
    }

    /** All tests and scores of {@link #DAY}. */
    Evaluation evaluation() {
        TestedAreas tested = new TestedAreas(areas);
        Models models = new Models(areas, tested, new NoModels());
        weeks.forEach((week, reported) -> {
            if (week <= Stockholm.weekOf(DAY) - GUARD) {
                models.absorb(CODE, week, SettledWeek.of(WeekState.SETTLED, List.of(), reported));
            }
        });
        Evaluator evaluator = new Evaluator(models, tested, counts, Vocabularies.harmWeights(), this);
        long midnight = Stockholm.startOfDay(DAY).toEpochMilli();
        return evaluator.evaluate(
                new Evaluation.Moment(CODE, DAY, 0, midnight),
                evaluator.active(DAY, areas::tenant).getOrDefault(CODE, Set.of()),
                null);
    }

    @Override
    public List<String> missing(String municipality, int first, int last) {
        return List.of();
    }

    @Override
    public int sourceWeeks(String municipality, String category, int day) {
        return 100;
    }

    @Override
    public long independent(Set<String> areas, String category, int first, int last) {
        return areas.stream()
                .mapToLong(area -> counts.of(new SeriesKey(area, category), first, last))
                .sum();
    }

    @Override
    public Map<SeriesKey, Details> details(Set<SeriesKey> series, int day) {
        Map<SeriesKey, Details> details = new HashMap<>();
        series.forEach(each -> details.put(
                each, new Details(counts.of(each, day - 14, day - 1), counts.of(each, day - 7, day - 1), 1, 2)));
        return details;
    }

    private static final class NoModels implements ModelStore {

        private final List<SeriesKey> put = new ArrayList<>();

        @Override
        public void put(SeriesKey series, SeriesModel model) {
            put.add(series);
        }

        @Override
        public void forEach(BiConsumer<SeriesKey, SeriesModel> each) {
            // nothing was learnt before
        }
    }
}
