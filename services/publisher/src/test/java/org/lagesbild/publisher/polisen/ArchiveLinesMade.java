package org.lagesbild.publisher.polisen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** A small archive made by hand, a line at a time, and what is read from it. */
final class ArchiveLinesMade {

    static final EventIds IDS = new EventIds("a secret of the test's own".getBytes(UTF_8));

    private final List<String> lines = new ArrayList<>();

    /** A notice published at 10:00 and first seen at 10:20 local time on 3 June 2024; {@code more} are further fields. */
    ArchiveLinesMade notice(long id, String name, String location, String... more) {
        return line("""
                {"id":%d,%s,"first_seen":"2024-06-03T08:20:00Z"%s}""".formatted(id, version(name, location, "2024-06-03 10:00:00 +02:00"), joined(more)));
    }

    /** A later version of the notice, seen then. */
    ArchiveLinesMade revision(long id, String seenAt, String name, String location, String... more) {
        return line("""
                {"id":%d,"rev":2,"seen_at":"%s",%s%s}""".formatted(id, seenAt, version(name, location, "2024-06-03 10:00:00 +02:00"), joined(more)));
    }

    ArchiveLinesMade line(String line) {
        lines.add(line);
        return this;
    }

    static String version(String name, String location, String datetime) {
        String type =
                name.substring(name.indexOf(',') + 1, name.lastIndexOf(',')).strip();
        return """
                "datetime":"%s","name":"%s","type":"%s","location":{"name":"%s","gps":"0,0"}""".formatted(datetime, name, type, location);
    }

    PolisenArchive read(Path folder) throws IOException {
        Path file = folder.resolve("lines");
        Files.write(file, lines);
        return PolisenArchive.read(List.of(file), IDS);
    }

    /** The same lines, each in a packed file of its own. */
    PolisenArchive readPacked(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String line : lines) {
            Path file = folder.resolve("part" + files.size());
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
                packed.write(line.getBytes(UTF_8));
            }
            files.add(0, file);
        }
        return PolisenArchive.read(files, IDS);
    }

    /** All but the heartbeats. */
    static List<Report> incidents(PolisenArchive archive) {
        return archive.reports().stream()
                .map(RecordedReport::report)
                .filter(report -> report.kind() != ReportKind.HEARTBEAT)
                .toList();
    }

    private static String joined(String... more) {
        return more.length == 0 ? "" : "," + String.join(",", more);
    }
}
