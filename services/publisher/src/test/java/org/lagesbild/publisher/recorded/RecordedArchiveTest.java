package org.lagesbild.publisher.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;

class RecordedArchiveTest {

    private static final String TABLE = """
            zone: America/New_York
            columns:
              id: no
              partner: service
              code: what
              occurredAt: [sent, logged]
              receivedAt: logged
              area: town
            elsewhere: "01"
            partners:
              Fire: {id: fire, sector: RESCUE, area: "01"}
              Road: {id: road, sector: POLICE, area: "01"}
            codes: codes.csv
            areas: towns.csv
            """;
    private static final String LINES = """
            zone: America/Los_Angeles
            columns: {id: id, partner: by, code: what, occurredAt: at, receivedAt: seen, area: town}
            later: {receivedAt: gone, code: last.what, area: last.town}
            partners: {A: {id: fire, sector: RESCUE, area: "01"}}
            codes: codes.csv
            scope: PUBLIC
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void words() throws IOException {
        write("codes.csv", """
                code,category,severity,origin,certainty
                CRASH,TRAFFIC_ACCIDENT,,PUBLIC,LIKELY
                ALARM,FIRE_ALARM,LOW,SENSOR,UNCLEAR
                BLAZE,FIRE_BUILDING,HIGH,PUBLIC,CONFIRMED
                WORRY,CHILD_CONCERN,,PUBLIC,
                DRILL,-,,,
                """);
        write("towns.csv", "name,area\nSGT,0191\n");
    }

    @Test
    void shouldReadLocalTimesOfTheSourcesOwnZone() throws IOException {
        List<Report> reports = reports(TABLE, """
                no,service,what,sent,logged,town
                1,Fire,CRASH,2016-03-12 23:30:00,2016-03-12 23:40:00,SGT
                2,Fire,CRASH,2016-03-13 02:30:00,2016-03-13 03:10:00,SGT
                3,Fire,CRASH,,2016-03-13 04:59:00,SGT
                4,Fire,WORRY,2016-03-13 22:00:00,2016-03-13 22:10:00,SGT
                """);
        assertThat(reports)
                .extracting(Report::receivedAt)
                .as("an hour is skipped in that night")
                .containsExactly(
                        Instant.parse("2016-03-13T04:40:00Z"),
                        Instant.parse("2016-03-13T07:10:00Z"),
                        Instant.parse("2016-03-13T08:59:00Z"),
                        Instant.parse("2016-03-14T02:10:00Z"));
        assertThat(reports)
                .extracting(Report::occurredAt)
                .as("to the hour; what is sensitive to our day")
                .containsExactly(
                        Instant.parse("2016-03-13T04:00:00Z"),
                        Instant.parse("2016-03-13T07:00:00Z"),
                        Instant.parse("2016-03-13T08:00:00Z"),
                        Instant.parse("2016-03-13T23:00:00Z"));
        assertThat(reports.get(3).precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void shouldTellWhoseCodesAndAreasTheyAre() throws IOException {
        RecordedArchive archive = archive(TABLE, """
                no,service,what,sent,logged,town
                1,Fire,ALARM,2016-03-12 10:00,2016-03-12 10:10,SGT
                1,Road,CRASH,2016-03-12 10:00,2016-03-12 10:11,sigtuna
                2,Road,UFO,2016-03-12 10:00,2016-03-12 10:12,
                3,Road,DRILL,2016-03-12 10:00,2016-03-12 10:13,SGT
                4,Navy,CRASH,2016-03-12 10:00,2016-03-12 10:14,SGT
                5,Road,CRASH,yesterday,2016-03-12 10:15,SGT
                6,Road,CRASH,2016-03-12 10:00,,SGT
                """);
        List<RecordedReport> sent = told(archive);
        assertThat(sent).extracting(RecordedReport::partner).containsExactly("fire", "road", "road");
        assertThat(sent)
                .extracting(each -> each.report().category())
                .containsExactly("FIRE_ALARM", "TRAFFIC_ACCIDENT", "OTHER");
        assertThat(sent).extracting(each -> each.report().area()).containsExactly("0191", "0191", "01");
        assertThat(sent.get(0).report().origin()).isEqualTo(Origin.SENSOR);
        assertThat(sent.get(0).report().eventId())
                .as("another partner's number is another incident")
                .isNotEqualTo(sent.get(1).report().eventId());
        assertThat(archive.tally().counts())
                .containsEntry("rows", 7L)
                .containsEntry("sent: REPORT", 3L)
                .containsEntry("codes unknown, told as OTHER", 1L)
                .containsEntry("codes of no incident", 1L)
                .containsEntry("areas not named, or unknown", 1L)
                .containsEntry("left out: partner.unknown", 1L)
                .containsEntry("left out: occurredAt.malformed", 1L)
                .containsEntry("left out: receivedAt.malformed", 1L);
    }

    @Test
    void shouldSayLaterVersionsAsCorrectionsAndRetractions() throws IOException {
        List<Report> reports = reports(LINES, """
                {"id":"a","by":"A","what":"ALARM","at":"2023-01-01T10:05:00-08:00","seen":"2023-01-01T18:20:00Z",\
                "town":"Sigtuna","gone":"2023-01-01T19:00:00Z","last":{"what":"BLAZE","town":"Knivsta"}}
                {"id":"b","by":"A","what":"ALARM","at":"2023-01-01T10:06:00-08:00","seen":"2023-01-01T18:21:00Z",\
                "town":"Sigtuna","gone":"2023-01-01T19:01:00Z","last":{"what":"DRILL","town":"Sigtuna"}}
                {"id":"c","by":"A","what":"ALARM","at":"2023-01-01T10:07:00-08:00","seen":"2023-01-01T18:22:00Z",\
                "town":"Sigtuna","gone":"2023-01-01T19:02:00Z","last":{"what":"ALARM","town":"Sigtuna"}}
                {"id":"d","by":"A","what":"ALARM","at":"2023-01-01T10:08:00-08:00","seen":"2023-01-01T18:23:00Z",\
                "town":"Sigtuna","gone":"2023-01-01T19:03:00Z"}
                """);
        assertThat(reports)
                .extracting(report -> report.kind() + " " + report.revision())
                .containsExactly("REPORT 1", "REPORT 1", "REPORT 1", "REPORT 1", "CORRECT 2", "RETRACT 2");
        assertThat(reports.get(4).category()).isEqualTo("FIRE_BUILDING");
        assertThat(reports.get(4).area()).isEqualTo("0330");
        assertThat(reports.get(4).occurredAt()).isEqualTo(reports.get(0).occurredAt());
        assertThat(reports.get(4).receivedAt()).isEqualTo(Instant.parse("2023-01-01T19:00:00Z"));
        assertThat(reports.get(5).eventId()).isEqualTo(reports.get(1).eventId());
        assertThat(reports.get(0).scope()).isEqualTo(Scope.PUBLIC);
    }

    @Test
    void shouldLetEveryPartnerBeHeardOnEachDayThatWasRecorded() throws IOException {
        List<RecordedReport> alive = archive(TABLE, """
                        no,service,what,sent,logged,town
                        1,Fire,ALARM,2016-03-12 10:00,2016-03-12 10:10,SGT
                        2,Fire,ALARM,2016-03-12 11:00,2016-03-12 11:10,SGT
                        3,Fire,ALARM,2016-03-14 10:00,2016-03-14 10:10,SGT
                        """).reports().stream()
                .filter(each -> each.report().kind() == ReportKind.HEARTBEAT)
                .toList();
        assertThat(alive).extracting(RecordedReport::partner).containsExactly("fire", "road", "fire", "road");
        assertThat(alive.get(0).receivedAt()).isEqualTo(Instant.parse("2016-03-12T16:10:00Z"));
        assertThat(alive.get(2).receivedAt()).isEqualTo(Instant.parse("2016-03-14T14:10:00Z"));
    }

    @Test
    void shouldReadPackedFilesInAnyOrderAsTheSame() throws IOException {
        Path one = write("one.csv", "no,service,what,sent,logged,town\n1,Fire,ALARM,2016-03-12,2016-03-12 10:10,SGT\n");
        Path two = write("two.csv", "no,service,what,sent,logged,town\n2,Fire,ALARM,2016-03-13,2016-03-13 10:10,SGT\n");
        Path packed = folder.resolve("one.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(one, out);
        }
        RecordedMapping mapping = RecordedMapping.read(write("mapping.yaml", TABLE));
        RecordedArchive plain = RecordedArchive.read(mapping, List.of(one, two), RecordedArchiveTest::ids);

        assertThat(RecordedArchive.read(mapping, List.of(two, one), RecordedArchiveTest::ids))
                .isEqualTo(plain);
        assertThat(RecordedArchive.read(mapping, List.of(packed, two), RecordedArchiveTest::ids)
                        .reports())
                .isEqualTo(plain.reports());
    }

    @Test
    void shouldListEverythingThatIsWrongWithAMapping() throws IOException {
        Path wrong = write("wrong.yaml", """
                zone: Mars/Olympus
                columns: {id: no, colour: c}
                later: {code: last}
                partners: {A: {id: "The Fire Brigade", sector: RESCUE, area: "9999"}}
                elsewhere: "9998"
                """);
        assertThatThrownBy(() -> RecordedMapping.read(wrong))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("nothing for area, code, occurredAt, partner, receivedAt")
                .hasMessageContaining("not colour")
                .hasMessageContaining("later needs receivedAt")
                .hasMessageContaining("small letters")
                .hasMessageContaining("not in the catalogue")
                .hasMessageContaining("America/New_York")
                .hasMessageContaining("codes is missing")
                .hasMessageContaining("elsewhere");
        Path broken = write("broken.yaml", "zone: [");
        assertThatThrownBy(() -> RecordedMapping.read(broken)).hasMessageContaining("broken YAML near line 1");
    }

    private List<Report> reports(String mapping, String file) throws IOException {
        return told(archive(mapping, file)).stream().map(RecordedReport::report).toList();
    }

    private static List<RecordedReport> told(RecordedArchive archive) {
        return archive.reports().stream()
                .filter(each -> each.report().kind() != ReportKind.HEARTBEAT)
                .toList();
    }

    private RecordedArchive archive(String mapping, String file) throws IOException {
        return RecordedArchive.read(
                RecordedMapping.read(write("mapping.yaml", mapping)),
                List.of(write("recorded", file)),
                RecordedArchiveTest::ids);
    }

    private static EventIds ids(String partner) {
        return new EventIds(("the secret of " + partner + ", long enough").getBytes(UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
