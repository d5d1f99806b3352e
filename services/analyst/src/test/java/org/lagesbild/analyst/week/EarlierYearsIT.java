package org.lagesbild.analyst.week;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekState;

/** What earlier years were like in the same weeks, from sealed weeks and from those that were counted elsewhere. */
class EarlierYearsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TICK = Instant.parse("2026-11-25T12:00:00Z");
    private static final int NOW = Stockholm.weekOf(Stockholm.dayOf(TICK));

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(
                new KnownPrincipals()
                        .with(KnownPrincipals.coordination("all", List.of("01"), List.of("*")))
                        .with(KnownPrincipals.coordination("thefts", List.of("01"), List.of("THEFT"))),
                directory);
        for (int partition = 0; partition < 12; partition++) {
            site.publish(AreaView.clock(partition, TICK, TICK));
        }
        for (String area : List.of("01", "0191", "0191R005")) {
            AreaView view = new SampleViews(3, TICK).of(area, 300);
            site.publish(view);
            site.awaitServed(view);
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldGiveTheMeanOfYearsWhoseWeeksAreAllKnown() {
        seal(NOW - 104 - 4, 4);
        seal(NOW - 104 - 2, 2);
        seal(NOW - 104 - 1, 6);
        for (int week = NOW - 156 - 3; week < NOW - 156; week++) {
            elsewhere(week, 5);
        }
        Awaitility.await("the weeks")
                .until(() -> earlier("all", "0191").size() == 2
                        && earlier("all", "0191").get(0).get("years").size() == 2);

        JsonNode week = earlier("all", "0191").get(0);
        assertThat(week.get("window").asText()).isEqualTo("7d");
        assertThat(week.get("mean").asDouble()).isEqualTo(5.5);
        assertThat(week.get("years"))
                .extracting(year -> year.get("count").asInt())
                .containsExactly(6, 5);
        assertThat(week.get("years"))
                .extracting(year -> year.get("imported").asBoolean())
                .containsExactly(false, true);
        assertThat(week.get("years").get(0).get("to").asText())
                .isEqualTo(Stockholm.startOfDay(Stockholm.mondayOf(NOW - 104)).toString());
        JsonNode month = earlier("all", "0191").get(1);
        assertThat(month.get("years"))
                .as("of the year before only three weeks are known; one that has no record was empty")
                .singleElement()
                .satisfies(year -> assertThat(year.get("count").asInt()).isEqualTo(12));
        assertThat(earlier("all", "0191R005").get(0).get("mean").asDouble())
                .as("nothing sealed of the district, two elsewhere")
                .isEqualTo(1);
    }

    @Test
    void shouldNotTellOfThemWhoMayNotReadAllCategories() {
        seal(NOW - 104 - 1, 6);
        Awaitility.await("the week").until(() -> earlier("all", "0191").size() == 1);

        assertThat(read("thefts", "0191").get("context").has("earlierYears")).isFalse();
        assertThat(read("all", "01").get("context").has("earlierYears")).isFalse();
    }

    /** Of the municipality alone. */
    private void seal(int week, int count) {
        site.publish(
                "0191|" + Stockholm.isoWeek(week),
                new WeekCount(
                        WeekState.SEALED,
                        false,
                        Reasons.NONE,
                        List.of(
                                new WeekCount.CategoryCount("ASSAULT", "POLICE", 1),
                                new WeekCount.CategoryCount("THEFT", "POLICE", count - 1))));
    }

    /** Two of them in one district. */
    private void elsewhere(int week, long count) {
        site.publish(
                SettledWeek.KEY + "0191|" + Stockholm.isoWeek(week),
                SettledWeek.of(
                        WeekState.IMPORTED,
                        List.of(),
                        Map.of(new SeriesKey("0191", "THEFT"), count, new SeriesKey("0191R005", "THEFT"), 2L)));
    }

    private JsonNode earlier(String principal, String area) {
        return read(principal, area).get("context").get("earlierYears");
    }

    private JsonNode read(String principal, String area) {
        try {
            return JSON.readTree(
                    site.getAs(principal, "/v1/areas/" + area + "/view").body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
