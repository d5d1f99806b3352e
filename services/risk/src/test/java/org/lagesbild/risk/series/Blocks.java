package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

/** A town of sixteen blocks in four rows, whose models learn week by week and whose nights are evaluated. */
final class Blocks implements Surroundings {

    static final String TOWN = "0191";
    static final List<String> CODES = codes();

    private static final int SIDE = 4;
    private static final int BEGIN = 2_800;
    private static final int SETTLED_AFTER = 5;

    private static final ModelStore NOTHING = new ModelStore() {
        @Override
        public void put(SeriesKey series, SeriesModel model) {
            // what is learnt stays in memory
        }

        @Override
        public void forEach(BiConsumer<SeriesKey, SeriesModel> each) {
            // nothing was stored
        }
    };

    private final TestedAreas tested = new TestedAreas(tree());
    private final Models models = new Models(tree(), tested, NOTHING);
    private final DayCounts counts = new DayCounts();
    private final Evaluator evaluator = new Evaluator(models, tested, counts, new HarmWeights(1, Map.of()), this);
    private final TreeMap<Integer, Map<SeriesKey, Long>> weeks = new TreeMap<>();
    private final SplittableRandom random;
    private final List<String> categories;
    private final double weekly;
    private int week = BEGIN;

    List<String> silent = List.of();

    /** @param weekly incidents of each category in each block */
    Blocks(long seed, List<String> categories, double weekly) {
        this.random = new SplittableRandom(seed);
        this.categories = categories;
        this.weekly = weekly;
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < SIDE * SIDE; number++) {
            codes.add("0191A" + (1000 + number));
        }
        return codes;
    }

    private static AreaTree tree() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("00", "00", AreaLevel.RIKET, null, 2025, 20_000, 2024, false));
        areas.add(new Area("01", "01", AreaLevel.COUNTY, "00", 2025, 20_000, 2024, false));
        areas.add(new Area(TOWN, TOWN, AreaLevel.MUNICIPALITY, "01", 2025, 20_000, 2024, false));
        CODES.forEach(code -> areas.add(new Area(code, code, AreaLevel.DESO, TOWN, 2025, 1_250, 2024, false)));
        Map<String, List<String>> neighbours = new HashMap<>();
        for (int number = 0; number < SIDE * SIDE; number++) {
            neighbours.put(CODES.get(number), beside(number));
        }
        return new AreaTree(areas, neighbours);
    }

    private static List<String> beside(int number) {
        List<String> beside = new ArrayList<>();
        for (int step : new int[] {1, -1, SIDE, -SIDE}) {
            int other = number + step;
            boolean sameRow = Math.abs(step) == SIDE || other / SIDE == number / SIDE;
            if (other >= 0 && other < SIDE * SIDE && sameRow) {
                beside.add(CODES.get(other));
            }
        }
        return beside;
    }

    /** Usual weeks; each night's evaluation is told. */
    List<Evaluation> usualWeeks(int many) {
        List<Evaluation> nights = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            int monday = Stockholm.mondayOf(week);
            for (int day = monday; day < monday + 7; day++) {
                if (day == monday) {
                    settle(week - SETTLED_AFTER);
                }
                nights.add(night(day));
                usualDay(day);
            }
            week++;
        }
        return nights;
    }

    private void usualDay(int day) {
        for (String category : categories) {
            for (String block : CODES) {
                for (int minute = 0; minute < 20; minute++) {
                    if (random.nextDouble() < weekly / 7 / 20) {
                        report(block, category, day);
                    }
                }
            }
        }
    }

    /** One incident of the day that the town has come to, or of one before. */
    void report(String block, String category, int day) {
        for (String area : List.of(block, TOWN)) {
            SeriesKey series = new SeriesKey(area, category);
            counts.add(series, "POLICE", day, 1);
            weeks.computeIfAbsent(Stockholm.weekOf(day), any -> new TreeMap<>()).merge(series, 1L, Long::sum);
        }
    }

    private void settle(int settled) {
        if (settled >= BEGIN) {
            models.absorb(
                    TOWN, settled, SettledWeek.of(WeekState.SETTLED, List.of(), weeks.getOrDefault(settled, Map.of())));
        }
    }

    /** The day that begins next. */
    int today() {
        return Stockholm.mondayOf(week);
    }

    /** The evaluation of the midnight at which the day begins. */
    Evaluation night(int day) {
        Evaluation.Moment moment = new Evaluation.Moment(TOWN, day, 0, day);
        Set<SeriesKey> active = evaluator.active(day, any -> TOWN).getOrDefault(TOWN, Set.of());
        return evaluator.evaluate(moment, active, null);
    }

    /** Its clusters that chance brings once a year at most. */
    static List<Cluster> told(Evaluation night) {
        return night.clusters().stream()
                .filter(cluster -> cluster.chance().recurrenceDays() >= 365)
                .toList();
    }

    @Override
    public List<String> missing(String municipality, int first, int last) {
        return last - first >= 7 ? silent : List.of();
    }

    @Override
    public int sourceWeeks(String municipality, String category, int day) {
        return 60;
    }

    @Override
    public Map<SeriesKey, Details> details(Set<SeriesKey> series, int day) {
        return Map.of();
    }

    @Override
    public long independent(Set<String> areas, String category, int first, int last) {
        return areas.stream()
                .mapToLong(area -> counts.of(new SeriesKey(area, category), first, last))
                .sum();
    }
}
