package org.lagesbild.publisher.polisen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.polisen.ArchiveLine.NoticeLine;
import org.lagesbild.publisher.polisen.NoticeLives.Life;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.publisher.run.SourceFiles;
import org.lagesbild.risk.incident.Report;

/**
 * An archive of polisen.se's notices, as the reports that the police would have published: each when it was first seen,
 * its corrections, retractions and returns when they were, and one heartbeat for each day on which the source answered.
 * The same files under the same secret give the same reports in the same order, whatever the files' names and order. No
 * text of a notice outlives the reading.
 *
 * @param hash SHA-256 over the files
 * @param reports by received time, then the police's id, then revision
 */
public record PolisenArchive(String hash, List<RecordedReport> reports, ArchiveTally tally) {

    public static final String PARTNER = "polisen";

    public PolisenArchive {
        reports = List.copyOf(reports);
    }

    /**
     * Reads an archive from its files: the notices, and where there are any their revisions, disappearances and
     * re-entries; packed or plain, told apart by content.
     *
     * @throws IOException where a file cannot be read; what can be read but is no line of an archive is counted
     */
    public static PolisenArchive read(List<Path> files, EventIds ids) throws IOException {
        ArchiveTally.Counter tally = new ArchiveTally.Counter();
        SourceFiles archive = new SourceFiles(files);
        ArchiveLines lines = new ArchiveLines(tally);
        archive.forEachLine(lines::add);
        lines.countStrays();
        List<RecordedReport> reports = new Reader(lines, ids, tally).reports();
        return new PolisenArchive(archive.hash(), reports, tally.tally());
    }

    /** The archive as it is played: with its own time. */
    public Recording recording() {
        return Recording.of("polisen", hash, 0, reports);
    }

    /** A report, and the police's id of it, by which reports of one instant are put in order. */
    private record Sighted(long id, Report report) {

        static final Comparator<Sighted> IN_ORDER = Comparator.comparing(
                        (Sighted sighted) -> sighted.report().receivedAt())
                .thenComparingLong(Sighted::id)
                .thenComparingLong(sighted -> sighted.report().revision());
    }

    private record Reader(ArchiveLines lines, EventIds ids, ArchiveTally.Counter tally) {

        List<RecordedReport> reports() {
            List<Sighted> sighted = new ArrayList<>();
            NoticeMeaning meaning = new NoticeMeaning(tally);
            NoticeLives lives = new NoticeLives(tally);
            for (NoticeLine notice : lines.notices()) {
                for (Life life : lives.of(notice, lines.steps(notice))) {
                    new NoticeHistory(ids.of(life.sourceId()), meaning, tally)
                            .play(life.steps())
                            .forEach(report -> sighted.add(new Sighted(notice.id(), report)));
                }
            }
            heartbeats().forEach(at -> sighted.add(new Sighted(0, Reports.heartbeat(at))));
            return sighted.stream()
                    .sorted(Sighted.IN_ORDER)
                    .map(each -> new RecordedReport(PARTNER, each.report()))
                    .toList();
        }

        /** The last answer of each day. After the last first sight there are no new notices to be silent about. */
        private Collection<Instant> heartbeats() {
            Instant last = lines.lastFirstSeen();
            TreeMap<LocalDate, Instant> byDay = new TreeMap<>();
            Set<Instant> polls = lines.polls();
            polls.stream()
                    .filter(poll -> !poll.isAfter(last))
                    .forEach(poll ->
                            byDay.merge(LocalDays.of(poll), poll, (one, other) -> one.isAfter(other) ? one : other));
            byDay.values().forEach(day -> tally.add(Quirk.HEARTBEATS));
            return byDay.values();
        }
    }
}
