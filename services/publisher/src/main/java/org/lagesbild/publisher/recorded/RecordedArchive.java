package org.lagesbild.publisher.recorded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.publisher.run.SourceFiles;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * Recorded files as the reports that their partners would have published. What comes first of an incident is its report;
 * what says later something else of it, in the same row or in another, a correction or a retraction; and all partners
 * are alive on each day on which any row was received, since they were recorded together. The same files under the same
 * mapping give the same reports, whatever the files' names and order.
 *
 * @param hash SHA-256 over the files
 * @param reports by received time
 */
public record RecordedArchive(String hash, List<RecordedReport> reports, RecordedTally tally) {

    private static final String KIND = "recorded";

    public RecordedArchive {
        reports = List.copyOf(reports);
    }

    /**
     * Reads the files, packed or plain.
     *
     * @param ids of a partner, by its id
     * @throws IOException where a file cannot be read; rows that cannot be meant are counted
     */
    public static RecordedArchive read(RecordedMapping mapping, List<Path> files, Function<String, EventIds> ids)
            throws IOException {
        RecordedTally.Counter tally = new RecordedTally.Counter();
        SightingReader reader = new SightingReader(mapping, ids, tally);
        SourceFiles source = new SourceFiles(files);
        List<Sighting> sightings = new ArrayList<>();
        source.forEach(text -> RecordedRows.forEach(text, row -> reader.read(row, sightings::add)));
        sightings.sort(Comparator.comparing(Sighting::at).thenComparing(Sighting::incident));
        List<RecordedReport> reports = new ArrayList<>(reports(sightings, tally));
        reports.addAll(heartbeats(mapping, sightings));
        reports.sort(Comparator.comparing(RecordedReport::receivedAt));
        return new RecordedArchive(source.hash(), reports, tally.tally());
    }

    /** The archive as it is played: with its own time. */
    public Recording recording() {
        return Recording.of(KIND, hash, 0, reports);
    }

    /** The last moment of each day on which anything was received, for each partner. */
    private static List<RecordedReport> heartbeats(RecordedMapping mapping, List<Sighting> sightings) {
        Map<LocalDate, Instant> days = new TreeMap<>();
        sightings.forEach(each -> days.put(LocalDays.of(each.at()), each.at()));
        return days.values().stream()
                .flatMap(at -> mapping.publishers().stream()
                        .map(partner -> new RecordedReport(partner.id(), Reports.heartbeat(at))))
                .toList();
    }

    private static List<RecordedReport> reports(List<Sighting> sightings, RecordedTally.Counter tally) {
        Map<String, Life> lives = new LinkedHashMap<>();
        List<RecordedReport> reports = new ArrayList<>();
        for (Sighting each : sightings) {
            lives.computeIfAbsent(each.incident(), any -> new Life()).next(each).ifPresent(report -> {
                tally.add("sent: " + report.kind());
                reports.add(new RecordedReport(each.partner().id(), report));
            });
        }
        return reports;
    }

    /** What was said of one incident. */
    private static final class Life {

        private Optional<Report> said = Optional.empty();
        private long revision;

        /** What is to be said now; empty where it is the same. */
        Optional<Report> next(Sighting now) {
            if (now.content().equals(said)) {
                return Optional.empty();
            }
            ReportKind kind = said.isPresent() ? ReportKind.CORRECT : ReportKind.REPORT;
            said = now.content();
            revision++;
            return Optional.of(said.map(content -> Reports.of(content, now.eventId(), revision, kind, now.at()))
                    .orElseGet(() -> Reports.retraction(now.eventId(), revision, now.at())));
        }
    }
}
