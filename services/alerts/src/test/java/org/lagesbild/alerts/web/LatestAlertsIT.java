package org.lagesbild.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.Site;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** What is going on now: of each episode what was said last. */
class LatestAlertsIT {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final KnownPrincipals principals =
            new KnownPrincipals().with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")));

    @TempDir
    private Path directory;

    @Test
    void shouldListWhatIsOpenWithoutWhatWasOpenOnce() {
        try (Site site = new Site(principals, Clock.systemUTC(), directory)) {
            say(site, SampleAlerts.alert("opened", "0191R005", "VANDALISM", EpisodeState.OPENED, NOON));
            say(site, SampleAlerts.alert("closed", "0191R005", "VANDALISM", EpisodeState.CLOSED, NOON.plusSeconds(1)));
            say(site, SampleAlerts.alert("other", "0191R001", "VANDALISM", EpisodeState.OPENED, NOON));

            assertThat(listed(site, "?state=OPENED")).containsExactlyInAnyOrder("opened", "other");
            assertThat(listed(site, "?state=OPENED&latest=true")).containsExactly("other");
            assertThat(listed(site, "?latest=true")).containsExactly("closed", "other");
            assertThat(listed(site, "?latest=true&areas=0191R005&state=CLOSED")).containsExactly("closed");
            assertThat(site.getAs("all", "/v1/alerts?latest=perhaps").statusCode())
                    .isEqualTo(400);
        }
    }

    private static void say(Site site, Alert alert) {
        site.publish(alert);
        site.awaitKnown(alert.identity().id());
    }

    private static List<String> listed(Site site, String query) {
        return StreamSupport.stream(
                        site.json(site.getAs("all", "/v1/alerts" + query))
                                .get("items")
                                .spliterator(),
                        false)
                .map(item -> item.get("id").asText())
                .toList();
    }
}
