package org.lagesbild.analyst.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.lagesbild.analyst.view.ContextBody.Against;
import org.lagesbild.analyst.view.ContextBody.CalendarBody;
import org.lagesbild.analyst.view.ContextBody.OccasionBody;
import org.lagesbild.analyst.view.WindowBounds.Period;
import org.lagesbild.risk.time.Occasion;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.time.SwedishCalendar;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Window;

/**
 * Where a window and what it is compared with differ in the calendar: a week with Easter in it is no ordinary week. They
 * follow from the tick alone and are the same for all areas, so the last one's are kept.
 */
final class CalendarNotes {

    private static final Map<Against, Measure> MEASURES =
            Map.of(Against.PREVIOUS, Measure.PREVIOUS, Against.YEAR_BACK, Measure.YEAR);

    private volatile Kept kept = new Kept(Instant.EPOCH, List.of());

    private record Kept(Instant tick, List<CalendarBody> notes) {}

    /** By window, shortest first; only those that differ. */
    List<CalendarBody> of(Instant tick) {
        Kept last = kept;
        if (!last.tick().equals(tick)) {
            last = new Kept(tick, notes(new WindowBounds(tick)));
            kept = last;
        }
        return last.notes();
    }

    private static List<CalendarBody> notes(WindowBounds bounds) {
        List<CalendarBody> notes = new ArrayList<>();
        for (Window window : Window.values()) {
            SortedMap<Occasion, Integer> closed =
                    days(bounds.of(window, Measure.CLOSED).orElseThrow());
            for (Against against : Against.values()) {
                Optional<Period> compared = bounds.of(window, MEASURES.getOrDefault(against, Measure.PREVIOUS));
                compared.map(period -> differing(closed, days(period)))
                        .filter(differing -> !differing.isEmpty())
                        .ifPresent(differing -> notes.add(new CalendarBody(window.code(), against, differing)));
            }
        }
        return List.copyOf(notes);
    }

    private static List<OccasionBody> differing(Map<Occasion, Integer> closed, Map<Occasion, Integer> compared) {
        TreeSet<Occasion> all = new TreeSet<>(closed.keySet());
        all.addAll(compared.keySet());
        return all.stream()
                .map(each ->
                        new OccasionBody(each.name(), closed.getOrDefault(each, 0), compared.getOrDefault(each, 0)))
                .filter(row -> row.closed() != row.compared())
                .toList();
    }

    /** Of every local day that the period touches. */
    private static SortedMap<Occasion, Integer> days(Period period) {
        return SwedishCalendar.days(dateOf(period.from()), dateOf(period.to().minusSeconds(1)));
    }

    private static LocalDate dateOf(Instant instant) {
        return instant.atZone(Stockholm.ZONE).toLocalDate();
    }
}
