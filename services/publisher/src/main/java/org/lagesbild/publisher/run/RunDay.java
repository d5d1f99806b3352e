package org.lagesbild.publisher.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One local day of a run: what was received in it, and the hours with which it ends.
 *
 * @param until the next midnight, or the end of the run where that is earlier
 */
record RunDay(LocalDate day, List<RecordedReport> reports, Instant until) {

    RunDay {
        reports = List.copyOf(reports);
    }

    Instant begins() {
        return LocalDays.midnight(day);
    }

    /** Whether it ends with a midnight, so that a run may resume from there. */
    boolean whole() {
        return until.equals(LocalDays.midnight(day.plusDays(1)));
    }

    /** Every day of the recording, the empty ones too: their hours pass as well. */
    static List<RunDay> of(Recording recording) {
        TreeMap<LocalDate, List<RecordedReport>> byDay = new TreeMap<>();
        recording
                .reports()
                .forEach(each -> byDay.computeIfAbsent(LocalDays.of(each.receivedAt()), any -> new ArrayList<>())
                        .add(each));
        List<RunDay> days = new ArrayList<>();
        LocalDate day = byDay.firstKey();
        while (LocalDays.midnight(day).isBefore(recording.end()) || !day.isAfter(byDay.lastKey())) {
            Instant next = LocalDays.midnight(day.plusDays(1));
            Instant until = next.isAfter(recording.end()) ? recording.end() : next;
            days.add(new RunDay(day, byDay.getOrDefault(day, List.of()), until));
            day = day.plusDays(1);
        }
        return days;
    }
}
