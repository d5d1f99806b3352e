package org.lagesbild.risk.local;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** The windows as their definition reads, counted afresh each time over a list: slow, and written without the product's. */
final class BruteForce {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final AreaTree areas;
    private final List<Incident> incidents = new ArrayList<>();

    BruteForce(AreaTree areas) {
        this.areas = areas;
    }

    void add(Incident incident, int sign) {
        if (sign > 0) {
            incidents.add(incident);
        } else {
            incidents.remove(incident);
        }
    }

    List<AreaView.Cell> cells(String area, Instant now) {
        Map<String, int[]> rows = new TreeMap<>();
        for (Incident incident : incidents) {
            if (areas.within(incident.area(), area)) {
                int[] row =
                        rows.computeIfAbsent(incident.category() + " " + incident.sector(), any -> new int[Slot.COUNT]);
                for (Window window : Window.values()) {
                    for (Measure measure : Measure.values()) {
                        row[Slot.of(measure, window)] +=
                                in(measure, window, now).test(incident) ? 1 : 0;
                    }
                }
            }
        }
        List<AreaView.Cell> cells = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (Counts.of(row).size() > 0) {
                cells.add(new AreaView.Cell(key.split(" ")[0], key.split(" ")[1], Counts.of(row)));
            }
        });
        return cells;
    }

    /** For each bucket of a category all but the largest partner's, where the bucket lies in the window. */
    List<AreaView.Overlap> overlaps(String area, Instant now) {
        Map<String, int[]> rows = new TreeMap<>();
        buckets(area).values().forEach(partners -> {
            Incident one = partners.values().iterator().next().get(0);
            int told = partners.values().stream().mapToInt(List::size).sum();
            int largest = partners.values().stream().mapToInt(List::size).max().orElseThrow();
            int[] row = rows.computeIfAbsent(one.category(), any -> new int[Slot.COUNT]);
            for (Window window : Window.values()) {
                for (Measure measure : EnumSet.of(Measure.CURRENT, Measure.CLOSED, Measure.PREVIOUS)) {
                    boolean weeks = window == Window.D365 && measure == Measure.PREVIOUS;
                    row[Slot.of(measure, window)] +=
                            !weeks && in(measure, window, now).test(one) ? told - largest : 0;
                }
            }
        });
        List<AreaView.Overlap> overlaps = new ArrayList<>();
        rows.forEach((category, row) -> overlaps.add(new AreaView.Overlap(category, Counts.of(row))));
        overlaps.removeIf(row -> row.counts().size() == 0);
        return overlaps;
    }

    private Map<String, Map<String, List<Incident>>> buckets(String area) {
        return incidents.stream()
                .filter(incident -> areas.within(incident.area(), area))
                .collect(groupingBy(
                        incident -> incident.category() + incident.occurredAt() + incident.precision(),
                        groupingBy(Incident::partner)));
    }

    private static Predicate<Incident> in(Measure measure, Window window, Instant now) {
        return window == Window.H24 ? hours(measure, now) : days(measure, window.days(), now);
    }

    private static Predicate<Incident> hours(Measure measure, Instant hour) {
        LocalDate today = LocalDate.ofInstant(hour, ZONE);
        Instant end = hour.plus(Duration.ofHours(1));
        return switch (measure) {
            case CURRENT -> between(hour.minus(Duration.ofHours(24)), end, today, today);
            case CLOSED -> between(hour.minus(Duration.ofHours(24)), hour, today, today);
            case PREVIOUS ->
                between(
                        hour.minus(Duration.ofHours(48)),
                        hour.minus(Duration.ofHours(24)),
                        today.minusDays(1),
                        today.minusDays(1));
            case YEAR -> incident -> false;
        };
    }

    private static Predicate<Incident> between(Instant from, Instant until, LocalDate first, LocalDate last) {
        return incident -> incident.precision() == Precision.DAY
                ? within(incident, first, last)
                : !incident.occurredAt().isBefore(from) && incident.occurredAt().isBefore(until);
    }

    private static Predicate<Incident> days(Measure measure, int n, Instant hour) {
        LocalDate today = LocalDate.ofInstant(hour, ZONE);
        Predicate<Incident> begun = incident ->
                incident.precision() == Precision.DAY || incident.occurredAt().isBefore(hour.plus(Duration.ofHours(1)));
        return switch (measure) {
            case CURRENT -> begun.and(incident -> within(incident, today.minusDays(n), today));
            case CLOSED -> incident -> within(incident, today.minusDays(n), today.minusDays(1));
            case PREVIOUS ->
                n == 365
                        ? year(n, today)
                        : incident -> within(incident, today.minusDays(2L * n), today.minusDays(n + 1L));
            case YEAR -> year(n, today);
        };
    }

    /** As many whole ISO weeks as the window has, ending 52 weeks before this week's Monday. */
    private static Predicate<Incident> year(int n, LocalDate today) {
        LocalDate end =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(52);
        long weeks = Math.round(n / 7.0);
        return incident -> within(incident, end.minusWeeks(weeks), end.minusDays(1));
    }

    private static boolean within(Incident incident, LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.ofInstant(incident.occurredAt(), ZONE);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
