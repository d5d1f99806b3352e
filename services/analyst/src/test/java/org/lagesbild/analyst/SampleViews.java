package org.lagesbild.analyst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Cell;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.AreaView.Overlap;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** Views of the size and sparsity of real ones, from a seed: many areas, few incidents in each. */
public final class SampleViews {

    private static final List<String> SECTORS = List.of("POLICE", "RESCUE", "SOCIAL", "HOUSING", "SCHOOL");

    private final AreaTree areas = Vocabularies.areas();
    private final Taxonomy taxonomy = Vocabularies.taxonomy();
    private final Random random;
    private final Instant asOf;

    public SampleViews(long seed, Instant asOf) {
        this.random = new Random(seed);
        this.asOf = asOf;
    }

    /** A view of the area with about so many incidents a year. */
    public AreaView of(String code, double perYear) {
        Area area = areas.find(code).orElseThrow();
        boolean groups = area.level().compareTo(AreaLevel.MUNICIPALITY) < 0;
        TreeMap<String, TreeMap<String, int[]>> cells = new TreeMap<>();
        for (Category category : taxonomy.categories()) {
            double share =
                    Math.pow(random.nextDouble(), 3) * 3 / taxonomy.categories().size();
            String sector = SECTORS.get(random.nextInt(SECTORS.size()));
            add(
                    cells.computeIfAbsent(groups ? category.group() : category.code(), any -> new TreeMap<>())
                            .computeIfAbsent(sector, any -> new int[Slot.COUNT]),
                    perYear * share);
        }
        List<Cell> rows = new ArrayList<>();
        cells.forEach((key, bySector) ->
                bySector.forEach((sector, counts) -> rows.add(new Cell(key, sector, Counts.of(counts)))));
        rows.removeIf(cell -> cell.counts().size() == 0);
        int reports = (int) perYear;
        return new AreaView(
                code,
                area.edition(),
                asOf,
                Instant.EPOCH,
                new Reasons(reports, reports / 20, reports / 90, 1, reports / 8),
                rows,
                marginals(rows, groups),
                overlaps(rows),
                coverage(groups));
    }

    /** A tenth of what the sector that tells least of a category tells is told by another too. */
    private static List<Overlap> overlaps(List<Cell> rows) {
        TreeMap<String, Integer> least = new TreeMap<>();
        int slot = Slot.of(Measure.CURRENT, Window.D90);
        rows.forEach(cell -> least.merge(cell.code(), cell.counts().at(slot) / 10, Math::min));
        least.values().removeIf(count -> count == 0);
        List<Overlap> overlaps = new ArrayList<>();
        least.forEach((code, count) -> {
            int[] counts = new int[Slot.COUNT];
            counts[slot] = count;
            counts[Slot.of(Measure.CURRENT, Window.D365)] = count;
            overlaps.add(new Overlap(code, Counts.of(counts)));
        });
        return overlaps;
    }

    private void add(int[] counts, double perYear) {
        for (Window window : Window.values()) {
            int closed = draw(perYear * window.days() / 365);
            counts[Slot.of(Measure.CLOSED, window)] += closed;
            counts[Slot.of(Measure.CURRENT, window)] += closed + draw(perYear / 800);
            counts[Slot.of(Measure.PREVIOUS, window)] += draw(perYear * window.days() / 365);
            counts[Slot.of(Measure.YEAR, window)] += window.weeks() == 0 ? 0 : draw(perYear * window.weeks() / 52);
        }
    }

    private int draw(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private List<Marginal> marginals(List<Cell> cells, boolean groups) {
        TreeMap<String, int[]> byGroup = new TreeMap<>();
        for (Cell cell : cells) {
            int[] sums =
                    byGroup.computeIfAbsent(groups ? cell.code() : taxonomy.groupOf(cell.code()), any -> new int[5]);
            for (Window window : Window.values()) {
                sums[window.ordinal()] += cell.counts().at(Slot.of(Measure.CURRENT, window));
            }
        }
        List<Marginal> rows = new ArrayList<>();
        byGroup.forEach((group, sums) -> {
            rows.add(new Marginal(group, Dimension.ORIGIN, "PUBLIC", Counts.of(sums)));
            rows.add(new Marginal(group, Dimension.CERTAINTY, "CONFIRMED", Counts.of(sums)));
            rows.add(new Marginal(group, Dimension.PLACE, "STREET", Counts.of(sums)));
        });
        return rows;
    }

    private List<Coverage> coverage(boolean sums) {
        int today = (int) LocalDate.ofInstant(asOf, java.time.ZoneOffset.UTC).toEpochDay();
        List<Coverage> rows = new ArrayList<>();
        for (String sector : SECTORS) {
            CoverageState state = random.nextInt(9) == 0 ? CoverageState.SILENT : CoverageState.HEARD;
            int last = state == CoverageState.SILENT ? today - 20 : today - random.nextInt(2);
            rows.add(new Coverage(
                    sums ? sector : sector.toLowerCase(java.util.Locale.ROOT), state, last, sums ? 12 : 1));
        }
        rows.sort(Comparator.comparing(Coverage::partner));
        return rows;
    }
}
