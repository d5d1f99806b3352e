package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.Endpoint;
import org.lagesbild.alerts.Endpoint.Call;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.SettableClock;
import org.lagesbild.alerts.Site;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** What a subscriber gets when alerts come faster than one by one. */
class PourIT {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
    private static final int ALERTS = 600;

    private final SettableClock clock = new SettableClock(NOON);
    private final KnownPrincipals principals =
            new KnownPrincipals().with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")));
    private final Endpoint endpoint = new Endpoint();

    @TempDir
    private Path directory;

    private Site site;
    private JsonNode made;

    @BeforeEach
    void begin() {
        site = new Site(principals, clock, directory);
        made = site.json(site.postAs(
                "ops", "/v1/subscriptions", "{\"channel\":\"WEBHOOK\",\"target\":\"%s\"}".formatted(endpoint.url())));
    }

    @AfterEach
    void end() {
        endpoint.close();
        site.close();
    }

    @Test
    void shouldLoseNoneAndDoubleNoneWhilePausedAndResumed() {
        for (int number = 0; number < ALERTS; number++) {
            say("a" + number, "e" + number);
            switch (number % 200) {
                case 50 -> post("/pause");
                case 150 -> post("/resume");
                default -> {}
            }
        }
        awaitDelivered(ALERTS);

        assertThat(endpoint.calls().stream().map(Call::alert))
                .doesNotHaveDuplicates()
                .hasSize(ALERTS);
        assertThat(endpoint.calls().stream().map(Call::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldLoseNoneAndKeepIdsWhenAnEndpointFailsAmongMany() {
        for (int number = 0; number < ALERTS; number++) {
            say("a" + number, "e" + number);
            switch (number) {
                case 200 -> endpoint.answers(503);
                case 400 -> endpoint.answers(204);
                default -> {}
            }
        }
        Awaitility.await("all of them").atMost(Duration.ofMinutes(1)).until(() -> {
            clock.advance(Duration.ofMinutes(10));
            return delivered() == ALERTS;
        });

        assertThat(endpoint.calls().stream().map(Call::alert).distinct()).hasSize(ALERTS);
        assertThat(endpoint.calls().stream().map(Call::id).distinct()).hasSize(ALERTS);
    }

    @Test
    void shouldNotWaitForEachAnswerOfAnEndpointThatTakesAll() {
        warmUp();
        post("/pause");
        say("one", "one");
        say("two", "two");
        site.awaitKnown("one");
        site.awaitKnown("two");
        endpoint.hangs();
        post("/resume");

        assertThat(endpoint.await(4).stream().map(Call::alert)).endsWith("one", "two");
        endpoint.letGo();
        awaitDelivered(4);
    }

    /** Two that were taken let the next ones go out two by two, at least. */
    private void warmUp() {
        say("w1", "w1");
        awaitDelivered(1);
        say("w2", "w2");
        awaitDelivered(2);
    }

    private void say(String alert, String episode) {
        site.publish(SampleAlerts.inEpisode(alert, episode, EpisodeState.OPENED, NOON));
    }

    private void post(String path) {
        site.json(site.send(site.requestAs("ops", path(path)).POST(BodyPublishers.noBody())));
    }

    private void awaitDelivered(int count) {
        Awaitility.await("delivered " + count).atMost(Duration.ofMinutes(1)).until(() -> delivered() == count);
    }

    private int delivered() {
        return service().get("delivered").asInt();
    }

    private JsonNode service() {
        return site.json(site.getAs("ops", path(""))).get("service");
    }

    private String path(String more) {
        return "/v1/subscriptions/" + made.get("id").asText() + more;
    }
}
