package org.lagesbild.publisher.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * Something that can be played: an archive or a story, with the time that it has or is to have.
 *
 * @param kind {@code polisen}, {@code recorded} or {@code story}
 * @param source SHA-256 of the replayed files, or the story's name
 * @param reports in the order in which they were received
 * @param end a whole hour after all of them; the run's last tick
 */
public record Recording(
        String kind, String source, long seed, List<RecordedReport> reports, Instant end, int shiftWeeks) {

    private static final Duration WEEK = Duration.ofDays(7);

    public Recording {
        reports = List.copyOf(reports);
    }

    /** These reports as they are; the run ends with the hour of the last one. */
    public static Recording of(String kind, String source, long seed, List<RecordedReport> reports) {
        Instant last = reports.stream()
                .map(RecordedReport::receivedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("nothing to play"));
        return new Recording(kind, source, seed, reports, LocalDays.hourAtOrAfter(last), 0);
    }

    /**
     * The same, so many weeks later, by the local clock: what was on a Friday night stays there. The order of reports
     * stays, even where the clock was turned back in between.
     */
    public Recording later(int weeks) {
        List<RecordedReport> moved = reports.stream()
                .map(each -> new RecordedReport(each.partner(), moved(each.report(), weeks)))
                .toList();
        return new Recording(kind, source, seed, moved, LocalDays.weeksLater(end, weeks), shiftWeeks + weeks);
    }

    /** By how many whole weeks it may be moved so that it ends as late as possible, but not after now. */
    public int weeksUntil(Instant now) {
        int weeks = Math.toIntExact(Math.floorDiv(Duration.between(end, now).toHours(), WEEK.toHours()));
        return LocalDays.weeksLater(end, weeks).isAfter(now) ? weeks - 1 : weeks;
    }

    /** Whose received times it has, in order. */
    public NavigableSet<String> partners() {
        NavigableSet<String> partners = new TreeSet<>();
        reports.forEach(each -> partners.add(each.partner()));
        return partners;
    }

    /** The key of its record: the same for the same thing at the same time, whenever it is played. */
    public String id() {
        String named = String.join("|", kind, source, Long.toString(seed), Integer.toString(shiftWeeks));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named.getBytes(UTF_8));
            return kind + "-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The record of its run, of which nothing is done yet. */
    public Run unplayed() {
        return new Run(kind, source, seed, List.copyOf(partners()), end, shiftWeeks, Instant.EPOCH, false);
    }

    private static Report moved(Report report, int weeks) {
        Instant occurred = report.kind() == ReportKind.REPORT || report.kind() == ReportKind.CORRECT
                ? LocalDays.weeksLater(report.occurredAt(), weeks)
                : report.occurredAt();
        return Reports.moved(report, occurred, LocalDays.weeksLater(report.receivedAt(), weeks));
    }
}
