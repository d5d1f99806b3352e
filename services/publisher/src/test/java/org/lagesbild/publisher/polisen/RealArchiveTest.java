package org.lagesbild.publisher.polisen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** What must hold of the whole archive, against counts made without any of our classes. Runs where the files are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealArchiveTest {

    private static final EventIds IDS = new EventIds("a secret of the test's own".getBytes(UTF_8));

    private static final Map<String, String> COUNTIES = Vocabularies.areas().all().stream()
            .filter(area -> area.code().length() <= 4)
            .collect(toMap(
                    area -> area.name().toLowerCase(Locale.ROOT),
                    area -> area.code().substring(0, 2)));

    private List<Path> files = List.of();
    private PolisenArchive archive = new PolisenArchive("", List.of(), new ArchiveTally(Map.of()));

    @BeforeAll
    void readArchive() throws IOException {
        Path folder = Path.of(System.getProperty("polisen.archive", "../../../shared/data/polisen"));
        assumeThat(folder.resolve("events.jsonl.gz")).exists();
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        archive = PolisenArchive.read(files, IDS);
    }

    @Test
    void shouldLoseNoNotice() {
        ArchiveTally tally = archive.tally();
        assertThat(tally.of(Quirk.NOTICES)).isEqualTo(lines("events").count());
        assertThat(tally.of(Quirk.REPORTS) + tally.of(Quirk.NOT_INCIDENTS)).isEqualTo(tally.of(Quirk.NOTICES));
        assertThat((long) live().size()).isEqualTo(tally.live());
    }

    @Test
    void shouldCountTheCountiesAsTheFileDoes() {
        Map<String, Long> ours = live().values().stream().collect(groupingBy(RealArchiveTest::county, counting()));
        Map<String, Long> theirs = lines("events")
                .filter(line -> !line.has("retracted_between"))
                .filter(line -> !notAnIncident(last(line, "type")))
                .collect(groupingBy(
                        line -> countyNamed(line.at("/last_version/location/name")
                                .asText(line.at("/location/name").asText())),
                        counting()));
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void shouldReadTheTimesThatTheArchiveReads() {
        Map<String, Report> firsts = firsts().collect(toMap(Report::eventId, identity()));
        List<Integer> differing = lines("events")
                .filter(line -> !statedInFuture(line))
                .filter(line -> !notAnIncident(line.get("type").asText()))
                .filter(line -> {
                    Report first = firsts.get(IDS.of(line.get("id").asText()));
                    return first != null
                            && first.precision() == Precision.HOUR
                            && !first.occurredAt().equals(occurred(line).truncatedTo(ChronoUnit.HOURS));
                })
                .map(line -> line.get("id").asInt())
                .toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void shouldNumberRevisionsWithoutGaps() {
        Map<String, Long> next = new HashMap<>();
        for (Report report : incidents().toList()) {
            assertThat(report.revision()).isEqualTo(next.merge(report.eventId(), 1L, Long::sum));
        }
    }

    @Test
    void shouldNeverStateTheFuture() {
        assertThat(incidents().filter(report -> report.occurredAt().isAfter(report.receivedAt())))
                .isEmpty();
    }

    @Test
    void shouldGiveTheSameReportsInAnyOrderOfFiles() throws IOException {
        List<Path> reversed =
                files.stream().sorted((one, other) -> other.compareTo(one)).toList();
        assertThat(PolisenArchive.read(reversed, IDS)).isEqualTo(archive);
    }

    private Stream<Report> incidents() {
        return archive.reports().stream()
                .map(RecordedReport::report)
                .filter(report -> report.kind() != ReportKind.HEARTBEAT);
    }

    private Stream<Report> firsts() {
        return incidents().filter(report -> report.revision() == 1);
    }

    private Map<String, Report> live() {
        Map<String, Report> live = new HashMap<>();
        incidents().forEach(report -> {
            if (report.kind() == ReportKind.RETRACT) {
                live.remove(report.eventId());
            } else {
                live.put(report.eventId(), report);
            }
        });
        return live;
    }

    private static String county(Report report) {
        return report.area().substring(0, 2);
    }

    private static String countyNamed(String name) {
        return COUNTIES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static boolean notAnIncident(String type) {
        return type.startsWith("Sammanfattning") || type.equals("Information") || type.equals("Uppdatering");
    }

    private static boolean statedInFuture(JsonNode line) {
        return occurred(line).isAfter(Instant.parse(line.get("first_seen").asText()));
    }

    private static Instant occurred(JsonNode line) {
        return Instant.parse(line.get("occurred_at").asText());
    }

    private static String last(JsonNode line, String field) {
        return line.path("last_version").path(field).asText(line.path(field).asText());
    }

    private Stream<JsonNode> lines(String file) {
        Path path = files.stream()
                .filter(each -> Objects.toString(each.getFileName()).startsWith(file))
                .findFirst()
                .orElseThrow();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> nodes = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nodes.add(json.readTree(line));
            }
            return nodes.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
