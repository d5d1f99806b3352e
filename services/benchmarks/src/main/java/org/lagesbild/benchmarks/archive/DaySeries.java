package org.lagesbild.benchmarks.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.time.Stockholm;

/**
 * Reported incidents of each municipality and category by local day, as they stand at the end: corrected, and without what
 * was taken back or discovered by patrols.
 *
 * @param from Monday of the first whole week
 * @param weeks whole weeks up to the archive's end
 * @param counts of each day from then on
 */
record DaySeries(int from, int weeks, Map<SeriesKey, int[]> counts) {

    static final int WEEK = 7;

    static DaySeries of(List<RecordedReport> reports, AreaTree areas) {
        int from = Stockholm.mondayOf(
                Stockholm.weekOf(Stockholm.dayOf(reports.get(0).receivedAt()) + WEEK - 1));
        int end = Stockholm.dayOf(reports.get(reports.size() - 1).receivedAt());
        int weeks = (end - from) / WEEK;
        Map<SeriesKey, int[]> counts = new TreeMap<>();
        for (Report report : standing(reports).values()) {
            int day = Stockholm.dayOf(report.occurredAt()) - from;
            Optional<String> municipality = municipality(report.area(), areas);
            if (municipality.isPresent() && day >= 0 && day < weeks * WEEK && Reported.counts(report.origin())) {
                counts.computeIfAbsent(
                                new SeriesKey(municipality.get(), report.category()), any -> new int[weeks * WEEK])[
                        day]++;
            }
        }
        return new DaySeries(from, weeks, counts);
    }

    private static Map<String, Report> standing(List<RecordedReport> reports) {
        Map<String, Report> standing = new HashMap<>();
        reports.stream().map(RecordedReport::report).forEach(report -> {
            if (report.kind() == ReportKind.RETRACT) {
                standing.remove(report.eventId());
            } else if (report.kind() != ReportKind.HEARTBEAT) {
                standing.put(report.eventId(), report);
            }
        });
        return standing;
    }

    private static Optional<String> municipality(String area, AreaTree areas) {
        return areas.find(area)
                .filter(each -> each.level().compareTo(AreaLevel.MUNICIPALITY) >= 0)
                .map(each -> areas.tenant(each.code()));
    }

    int days() {
        return weeks * WEEK;
    }

    /** Whole weeks of the series, the first one's at 0. */
    long[] weekly(SeriesKey series) {
        int[] daily = daily(series);
        long[] weekly = new long[weeks];
        for (int day = 0; day < daily.length; day++) {
            weekly[day / WEEK] += daily[day];
        }
        return weekly;
    }

    int[] daily(SeriesKey series) {
        return counts.getOrDefault(series, new int[days()]);
    }

    /** Sum of the days from {@code first} up to and including {@code last}, as far as there are any. */
    static int sum(int[] daily, int first, int last) {
        int sum = 0;
        for (int day = Math.max(0, first); day <= Math.min(last, daily.length - 1); day++) {
            sum += daily[day];
        }
        return sum;
    }
}
