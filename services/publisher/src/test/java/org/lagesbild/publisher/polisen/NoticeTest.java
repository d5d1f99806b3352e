package org.lagesbild.publisher.polisen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.publisher.polisen.ArchiveLinesMade.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.Scope;

/** What one notice means: its area, its time, its category, and what it is not. */
class NoticeTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brand, Kiruna            | Kiruna              | 2584",
                "Brand, Kiruna            | Norrbottens län     | 2584",
                "Brand, Norrbottens län   | Norrbottens län     | 25",
                "Brand, Östra göinge      | Skåne län           | 1256",
                "Brand, KIRUNA            | norrbottens län     | 2584",
                "Trafikolycka, personskada, Hjo | Västra Götalands län | 1497",
                "Brand, Kiruna            | Skåne län           | 12",
                "Brand, Gotland           | Gotlands län        | 0980",
                "Brand, Nowhere           | Norrbottens län     | 25",
                "Brand, Nowhere           | Nowhere             | 00",
                "Brand, Kiruna            | Nowhere             | 2584"
            })
    void shouldFindTheFinestAreaThatIsNamed(String title, String location, String area) throws IOException {
        assertThat(one("03 juni 09.10, " + title, location).area()).isEqualTo(area);
    }

    @Test
    void shouldFallBackToTheCountyWhereATitleEndsInNothing() throws IOException {
        PolisenArchive archive = new ArchiveLinesMade()
                .notice(1, "03 juni 09.10, Brand, ", "Skåne län")
                .read(folder);
        assertThat(incidents(archive)).singleElement().extracting(Report::area).isEqualTo("12");
        assertThat(archive.tally().of(Quirk.TITLE_WITHOUT_PLACE)).isEqualTo(1);
        assertThat(archive.tally().of(Quirk.COUNTY_ONLY)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "03 juni 09.10, 2024-06-03T07:00:00Z",
        "03 juni 09:10, 2024-06-03T07:00:00Z",
        "3 juni 9.10, 2024-06-03T07:00:00Z",
        "31 december 23.40, 2023-12-31T22:00:00Z",
        "02 juni 10.00, 2024-06-02T08:00:00Z",
        "03 juni 10.15, 2024-06-03T08:00:00Z"
    })
    void shouldReadTheStatedTime(String stated, Instant hour) throws IOException {
        assertThat(one(stated + ", Brand, Kiruna", "Kiruna").occurredAt()).isEqualTo(hour);
    }

    @ParameterizedTest
    @CsvSource({
        "03 juni 22.10, STATED_IN_FUTURE",
        "13 juni 09.10, STATED_IN_FUTURE",
        "31 juni 09.10, TITLE_WITHOUT_TIME",
        "03 juni 24.10, TITLE_WITHOUT_TIME",
        "03 sommar 09.10, TITLE_WITHOUT_TIME",
        "I morse, TITLE_WITHOUT_TIME"
    })
    void shouldTakeThePublicationWhereTheStatedTimeCannotBe(String stated, Quirk quirk) throws IOException {
        PolisenArchive archive = new ArchiveLinesMade()
                .notice(1, stated + ", Brand, Kiruna", "Kiruna")
                .read(folder);
        assertThat(incidents(archive))
                .singleElement()
                .extracting(Report::occurredAt)
                .isEqualTo(Instant.parse("2024-06-03T08:00:00Z"));
        assertThat(archive.tally().of(quirk)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brand | FIRE_UNSPECIFIED | LIKELY",
                "Mord/dråp, försök | HOMICIDE | LIKELY",
                "Rattfylleri | DRUNK_DRIVING | CONFIRMED",
                "Skottlossning, misstänkt | SHOOTING | UNCLEAR"
            })
    void shouldSayWhatAndHowSurely(String type, String category, Certainty certainty) throws IOException {
        Report report = one("03 juni 09.10, " + type + ", Kiruna", "Kiruna");
        assertThat(report.category()).isEqualTo(category);
        assertThat(report.certainty()).isEqualTo(certainty);
        assertThat(report.scope()).isEqualTo(Scope.PUBLIC);
    }

    @Test
    void shouldTrimATypeWithATrailingBlank() throws IOException {
        PolisenArchive archive = new ArchiveLinesMade().line("""
                {"id":1,"datetime":"2024-06-03 10:00:00 +02:00","name":"03 juni 09.10, Lagen om hundar och katter , Kiruna",\
                "type":"Lagen om hundar och katter ","location":{"name":"Kiruna"},"first_seen":"2024-06-03T08:20:00Z"}""").read(folder);
        assertThat(incidents(archive))
                .singleElement()
                .extracting(Report::category)
                .isEqualTo("ANIMAL");
        assertThat(archive.tally().of(Quirk.UNMAPPED_TYPES)).isZero();
    }

    @Test
    void shouldKeepOnlyTheDayOfWhatIsSensitive() throws IOException {
        Report report = one("03 juni 09.10, Våldtäkt, Kiruna", "Kiruna");
        assertThat(report.precision()).isEqualTo(Precision.DAY);
        assertThat(report.occurredAt()).isEqualTo("2024-06-02T22:00:00Z");
    }

    @Test
    void shouldCountATypeNobodyKnowsAsOther() throws IOException {
        PolisenArchive archive = new ArchiveLinesMade()
                .notice(1, "03 juni 09.10, Meteorit, Kiruna", "Kiruna")
                .read(folder);
        assertThat(incidents(archive))
                .singleElement()
                .extracting(Report::category)
                .isEqualTo("OTHER");
        assertThat(archive.tally().of(Quirk.UNMAPPED_TYPES)).isEqualTo(1);
    }

    @Test
    void shouldSkipSummaries() throws IOException {
        PolisenArchive archive = new ArchiveLinesMade()
                .notice(1, "03 juni 07.00, Sammanfattning natt, Skåne län", "Skåne län")
                .read(folder);
        assertThat(incidents(archive)).isEmpty();
        assertThat(archive.tally().of(Quirk.NOT_INCIDENTS)).isEqualTo(1);
        assertThat(archive.tally().of(Quirk.COUNTY_ONLY)).isZero();
    }

    private Report one(String name, String location) throws IOException {
        PolisenArchive archive =
                new ArchiveLinesMade().notice(1, name, location).read(folder);
        return incidents(archive).get(0);
    }
}
