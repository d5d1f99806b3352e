package org.lagesbild.standalone.history;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.series.TestedAreas;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;

/** What one row may say. Faults tell the column and how to mend it, and never repeat what stood there. */
final class RowCheck {

    private static final int MOST_YEARS = 15;
    private static final int WEEKS = 52;
    private static final long MOST = 100_000;

    private final AreaTree areas;
    private final TestedAreas tested;
    private final Taxonomy taxonomy;
    private final int newest;

    /** @param newest the newest week that may be loaded: later ones the backbone settles itself */
    RowCheck(AreaTree areas, Taxonomy taxonomy, int newest) {
        this.areas = areas;
        this.tested = new TestedAreas(areas);
        this.taxonomy = taxonomy;
        this.newest = newest;
    }

    /** One week's count of one category, told of this area and no finer. */
    record Cell(String area, int week, String category) {}

    record Counted(Cell cell, long count) {}

    String municipality(String area) {
        return areas.tenant(area);
    }

    /** The tested areas in which it lies, itself among them. */
    List<String> path(String area) {
        return areas.lineage(area).stream().filter(tested::contains).toList();
    }

    /** Empty where something is wrong, which is then listed. */
    Optional<Counted> read(Map<String, String> row, List<String> wrong) {
        String area = row.getOrDefault("area", "");
        String category = row.getOrDefault("category", "");
        if (!areas.contains(area) || path(area).isEmpty()) {
            wrong.add("area: a code of a municipality or of what lies in one; GET /v1/areas lists them");
        }
        if (taxonomy.find(category).isEmpty()) {
            wrong.add("category: a code of the taxonomy; GET /v1/taxonomy lists them");
        }
        Optional<Integer> week = week(row.getOrDefault("isoWeek", ""), wrong);
        Optional<Long> count = count(row.getOrDefault("count", ""), wrong);
        return wrong.isEmpty()
                ? Optional.of(new Counted(new Cell(area, week.orElseThrow(), category), count.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Integer> week(String text, List<String> wrong) {
        try {
            int week = Stockholm.weekOf(text);
            if (week > newest || week < newest - MOST_YEARS * WEEKS) {
                wrong.add("isoWeek: from " + MOST_YEARS + " years back to " + Stockholm.isoWeek(newest)
                        + "; newer weeks are not settled yet");
            }
            return Optional.of(week);
        } catch (DateTimeException unreadable) {
            wrong.add("isoWeek: as in 2025-W07");
            return Optional.empty();
        }
    }

    private static Optional<Long> count(String text, List<String> wrong) {
        if (text.matches("[0-9]{1,6}") && Long.parseLong(text) <= MOST) {
            return Optional.of(Long.parseLong(text));
        }
        wrong.add("count: a whole number from 0 to " + MOST);
        return Optional.empty();
    }
}
