package org.lagesbild.publisher.polisen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.publisher.polisen.ArchiveLinesMade.incidents;
import static org.lagesbild.publisher.polisen.ArchiveLinesMade.version;
import static org.lagesbild.risk.incident.ReportKind.CORRECT;
import static org.lagesbild.risk.incident.ReportKind.REPORT;
import static org.lagesbild.risk.incident.ReportKind.RETRACT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** What becomes of notices over time. */
class PolisenArchiveTest {

    private static final String FIRE = "03 juni 09.10, Brand, Kiruna";
    private static final String GONE = """
            {"id":1,"kind":"retracted","first_seen":"2024-06-03T08:20:00Z","first_absent":"2024-06-03T12:00:00Z"}""";

    private final ArchiveLinesMade archive = new ArchiveLinesMade();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReportWhatIsFirstSeenAtThatTime() throws IOException {
        Report report =
                incidents(archive.notice(7, FIRE, "Kiruna").read(folder)).get(0);
        assertThat(report.kind()).isEqualTo(REPORT);
        assertThat(report.revision()).isEqualTo(1);
        assertThat(report.receivedAt()).isEqualTo("2024-06-03T08:20:00Z");
        assertThat(report.eventId()).isEqualTo(ArchiveLinesMade.IDS.of("7"));
    }

    @Test
    void shouldCorrectWhatChangesForUs() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .revision(1, "2024-06-03T09:00:00Z", "03 juni 09.10, Mordbrand, Kiruna", "Kiruna")
                .revision(1, "2024-06-03T10:00:00Z", "03 juni 06.10, Mordbrand, Kiruna", "Kiruna")
                .revision(1, "2024-06-03T11:00:00Z", "03 juni 06.10, Mordbrand, Gällivare", "Gällivare")
                .read(folder);
        assertThat(incidents(read))
                .extracting(Report::revision, Report::kind, Report::category, Report::area)
                .containsExactly(
                        tuple(1L, REPORT, "FIRE_UNSPECIFIED", "2584"),
                        tuple(2L, CORRECT, "ARSON", "2584"),
                        tuple(3L, CORRECT, "ARSON", "2584"),
                        tuple(4L, CORRECT, "ARSON", "2523"));
        assertThat(read.tally().of(Quirk.CORRECTIONS)).isEqualTo(3);
    }

    @Test
    void shouldCorrectNothingWhereOnlyAddressTextOrMinuteChange() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .revision(1, "2024-06-03T09:00:00Z", FIRE, "Kiruna", "\"changed\":[\"url\"]")
                .revision(1, "2024-06-03T10:00:00Z", FIRE, "Kiruna", "\"changed\":[],\"summary_changed\":true")
                .revision(
                        1,
                        "2024-06-03T11:00:00Z",
                        "03 juni 09.20, Brand, Kiruna",
                        "Kiruna",
                        "\"changed\":[\"name\",\"url\"]")
                .read(folder);
        assertThat(incidents(read)).hasSize(1);
        assertThat(read.tally().of(Quirk.ADDRESS_ONLY)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.TEXT_ONLY)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.UNCHANGED_FOR_US)).isEqualTo(1);
    }

    @Test
    void shouldFollowContentThatFlipsBack() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .revision(1, "2024-06-03T09:00:00Z", "03 juni 09.10, Mordbrand, Kiruna", "Kiruna")
                .revision(1, "2024-06-03T10:00:00Z", FIRE, "Kiruna")
                .read(folder);
        assertThat(incidents(read))
                .extracting(Report::category)
                .containsExactly("FIRE_UNSPECIFIED", "ARSON", "FIRE_UNSPECIFIED");
        assertThat(read.tally().of(Quirk.FLIPPED_BACK)).isEqualTo(1);
    }

    @Test
    void shouldTakeTheLastVersionWhereTheOthersAreNotKept() throws IOException {
        PolisenArchive read = archive.notice(
                        1,
                        FIRE,
                        "Kiruna",
                        "\"last_version\":{\"type\":\"Mordbrand\"}",
                        "\"last_changed\":\"2024-06-03T11:00:00Z\"")
                .read(folder);
        assertThat(incidents(read)).extracting(Report::category).containsExactly("FIRE_UNSPECIFIED", "ARSON");
        assertThat(read.tally().of(Quirk.VERSIONS_NOT_KEPT)).isEqualTo(1);
    }

    @Test
    void shouldRetractWhatWentFromTheMidstOfTheWindow() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna").line(GONE).read(folder);
        assertThat(kinds(read)).containsExactly(REPORT, RETRACT);
        assertThat(incidents(read).get(1).receivedAt()).isEqualTo("2024-06-03T12:00:00Z");
        assertThat(incidents(read).get(1).category()).isEmpty();
        assertThat(read.tally().live()).isZero();
    }

    @Test
    void shouldRetractOnceWhereTheNoticeSaysSoToo() throws IOException {
        PolisenArchive read = archive.notice(
                        1, FIRE, "Kiruna", "\"retracted_between\":[\"2024-06-03T11:40:00Z\",\"2024-06-03T12:00:00Z\"]")
                .line(GONE)
                .read(folder);
        assertThat(kinds(read)).containsExactly(REPORT, RETRACT);
    }

    @Test
    void shouldReportAgainWhatCameBack() throws IOException {
        PolisenArchive read =
                archive.notice(1, FIRE, "Kiruna").line("""
                {"id":1,"kind":"withdrawn_then_back","first_absent":"2024-06-03T12:00:00Z","back_at":"2024-06-03T13:00:00Z"}""").line("""
                {"id":1,"present":[["2024-06-03T08:20:00Z","2024-06-03T11:00:00Z",0],["2024-06-03T13:00:00Z","2024-06-04T11:00:00Z",2]]}""").read(folder);
        assertThat(incidents(read))
                .extracting(Report::revision, Report::kind)
                .containsExactly(tuple(1L, REPORT), tuple(2L, RETRACT), tuple(3L, REPORT));
        assertThat(read.tally().of(Quirk.RETURNS)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.SHOWN_AGAIN)).isZero();
        assertThat(read.tally().live()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeAgingOffForAWithdrawal() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna").line("""
                {"id":1,"present":[["2024-06-03T08:20:00Z","2024-06-10T11:00:00Z",0],["2024-06-10T13:00:00Z","2024-06-10T15:00:00Z",499]]}""").read(folder);
        assertThat(kinds(read)).containsExactly(REPORT);
        assertThat(read.tally().of(Quirk.SHOWN_AGAIN)).isEqualTo(1);
    }

    @Test
    void shouldRetractWhatTurnsOutToBeASummaryAndReportItWhereItTurnsBack() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .revision(1, "2024-06-03T09:00:00Z", "03 juni 09.10, Sammanfattning natt, Kiruna", "Kiruna")
                .revision(1, "2024-06-03T10:00:00Z", FIRE, "Kiruna")
                .read(folder);
        assertThat(kinds(read)).containsExactly(REPORT, RETRACT, REPORT);
        assertThat(read.tally().of(Quirk.BECAME_NO_INCIDENT)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.BECAME_INCIDENT)).isEqualTo(1);
    }

    @Test
    void shouldCorrectAnIdThatWasOverwrittenAndPutBack() throws IOException {
        String other = version("03 juni 11.00, Inbrott, Umeå", "Umeå", "2024-06-03 11:10:00 +02:00");
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna", "\"changed_fields\":[\"datetime\",\"name\"]")
                .line("{\"id\":1,\"rev\":2,\"seen_at\":\"2024-06-03T09:20:00Z\"," + other + "}")
                .revision(1, "2024-06-03T10:00:00Z", FIRE, "Kiruna")
                .read(folder);
        assertThat(kinds(read)).containsExactly(REPORT, CORRECT, CORRECT);
        assertThat(read.tally().of(Quirk.OVERWRITTEN)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.REUSED_IDS)).isZero();
    }

    @Test
    void shouldTellTwoEventsApartWhereAnIdIsUsedAgain() throws IOException {
        String other = version("03 augusti 11.00, Inbrott, Umeå", "Umeå", "2024-08-03 11:10:00 +02:00");
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .line("{\"id\":1,\"rev\":2,\"seen_at\":\"2024-08-03T09:20:00Z\"," + other + "}")
                .read(folder);
        assertThat(kinds(read)).containsExactly(REPORT, REPORT);
        assertThat(incidents(read)).extracting(Report::eventId).doesNotHaveDuplicates();
        assertThat(read.tally().of(Quirk.REUSED_IDS)).isEqualTo(1);
        assertThat(read.tally().live()).isEqualTo(2);
    }

    @Test
    void shouldCountWhatCannotBeRead() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna")
                .notice(1, FIRE, "Kiruna")
                .line("{\"id\":2,")
                .line("[]")
                .line("{\"id\":\"x\",\"first_seen\":\"2024-06-03T08:20:00Z\"}")
                .line("{\"id\":99,\"kind\":\"retracted\",\"first_absent\":\"2024-06-03T12:00:00Z\"}")
                .read(folder);
        assertThat(incidents(read)).hasSize(1);
        assertThat(read.tally().of(Quirk.MALFORMED_LINES)).isEqualTo(3);
        assertThat(read.tally().of(Quirk.REPEATED_NOTICES)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.LINES_WITHOUT_NOTICE)).isEqualTo(1);
    }

    @Test
    void shouldCountFilteredPollsAndTheVeryFirstOne() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna", "\"left_censored\":true")
                .notice(2, FIRE, "Kiruna", "\"first_seen_in\":\"filtered_poll\"")
                .revision(1, "2024-06-03T10:00:00Z", FIRE, "Kiruna", "\"seen_in\":\"filtered_poll\"")
                .read(folder);
        assertThat(incidents(read)).hasSize(2);
        assertThat(read.tally().of(Quirk.LEFT_CENSORED)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.FIRST_SEEN_IN_FILTERED_POLL)).isEqualTo(1);
        assertThat(read.tally().of(Quirk.REVISIONS_SEEN_IN_FILTERED_POLL)).isEqualTo(1);
    }

    @Test
    void shouldBeatOnceOnEachLocalDayThatSawAnything() throws IOException {
        PolisenArchive read = archive.notice(1, FIRE, "Kiruna", "\"last_seen\":\"2024-06-03T22:30:00Z\"")
                .revision(1, "2024-06-03T21:59:00Z", FIRE, "Kiruna")
                .line("{\"id\":2,"
                        + version(FIRE, "Kiruna", "2024-06-03 10:00:00 +02:00")
                        + ",\"first_seen\":\"2024-06-07T08:20:00Z\",\"last_seen\":\"2024-06-12T08:20:00Z\"}")
                .read(folder);
        assertThat(read.reports().stream()
                        .filter(each -> each.report().kind() == ReportKind.HEARTBEAT)
                        .map(each -> each.receivedAt()))
                .containsExactly(
                        Instant.parse("2024-06-03T21:59:00Z"),
                        Instant.parse("2024-06-03T22:30:00Z"),
                        Instant.parse("2024-06-07T08:20:00Z"));
    }

    @Test
    void shouldReadTheSameFromPackedFilesInAnotherOrder() throws IOException {
        archive.notice(1, FIRE, "Kiruna")
                .notice(2, "03 juni 09.40, Inbrott, Umeå", "Umeå")
                .revision(1, "2024-06-03T09:00:00Z", "03 juni 09.10, Mordbrand, Kiruna", "Kiruna")
                .line(GONE);
        PolisenArchive plain = archive.read(folder);
        PolisenArchive packed = archive.readPacked(folder);
        assertThat(packed.reports()).isEqualTo(plain.reports());
        assertThat(packed.tally()).isEqualTo(plain.tally());
    }

    private static Iterable<ReportKind> kinds(PolisenArchive archive) {
        return incidents(archive).stream().map(Report::kind).toList();
    }
}
