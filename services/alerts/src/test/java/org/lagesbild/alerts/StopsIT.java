package org.lagesbild.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.Endpoint.Call;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** Whatever an operator stops leaves by no way that alerts have; streams have a test of their own. */
class StopsIT {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
    private static final String SUBSCRIPTIONS = "/v1/subscriptions";

    private final SettableClock clock = new SettableClock(NOON);
    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")))
            .with(KnownPrincipals.coordination("part", List.of("0191"), List.of("*")));
    private final Endpoint endpoint = new Endpoint();

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void begin() {
        site = new Site(principals, clock, directory);
    }

    @AfterEach
    void end() {
        endpoint.close();
        site.close();
    }

    @Test
    void shouldTellNothingOfAStoppedCategoryToWhoeverAsks() {
        String made = subscribe("ops", "");
        endpoint.answers(422);
        say("ours", "VANDALISM");
        say("other", "FIRE_BUILDING");
        awaitService(made, "dead", 2);
        assertThat(everything(made)).allSatisfy(answer -> assertThat(answer).contains("VANDALISM"));

        stop(SwitchKind.CATEGORY, "PROPERTY_CRIME");
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts/ours").statusCode() == 404);
        assertThat(everything(made))
                .allSatisfy(
                        answer -> assertThat(answer).contains("FIRE_BUILDING").doesNotContain("VANDALISM"));
        assertThat(site.getAs("ops", "/v1/alerts/ours/cap").statusCode()).isEqualTo(404);
        String again = "{\"alerts\":[\"ours\",\"other\"]}";
        assertThat(site.json(site.postAs("ops", SUBSCRIPTIONS + "/" + made + "/replays", again))
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldLeaveAStoppedCategoryOutOfADigestUntilItRunsAgain() {
        String made = subscribe("ops", ",\"digest\":\"DAILY\"");
        say("ours", "VANDALISM");
        say("other", "FIRE_BUILDING");
        awaitService(made, "held", 2);
        stop(SwitchKind.CATEGORY, "VANDALISM");
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts/ours").statusCode() == 404);

        clock.advance(Duration.ofDays(1));
        assertThat(endpoint.await(1).get(0).body()).contains("FIRE_BUILDING").doesNotContain("VANDALISM");
        letRun(SwitchKind.CATEGORY, "VANDALISM");
        assertThat(endpoint.await(2).get(1).body()).contains("VANDALISM").doesNotContain("FIRE_BUILDING");
    }

    @Test
    void shouldCloseEveryRouteWhenEverythingOutwardIsStopped() {
        String made = subscribe("ops", "");
        say("ours", "VANDALISM");
        awaitService(made, "delivered", 1);

        stop(SwitchKind.OUTWARD, "");
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts").statusCode() == 503);
        assertThat(routes(made))
                .allSatisfy(path -> assertThat(site.getAs("ops", path).statusCode())
                        .as(path)
                        .isEqualTo(503));
        assertThat(preview().statusCode()).isEqualTo(503);
        assertThat(site.postAs("ops", SUBSCRIPTIONS + "/" + made + "/test", "").statusCode())
                .isEqualTo(503);
    }

    @Test
    void shouldStopOneReaderAndNobodyElse() {
        String ours = subscribe("ops", "");
        subscribe("part", "");
        stop(SwitchKind.PARTNER, "ops");
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts").statusCode() == 403);
        assertThat(routes(ours))
                .allSatisfy(path -> assertThat(site.getAs("ops", path).statusCode())
                        .as(path)
                        .isEqualTo(403));
        say("ours", "VANDALISM");
        assertThat(endpoint.await(1).stream().map(Call::to)).containsExactly("part");

        letRun(SwitchKind.PARTNER, "ops");
        assertThat(endpoint.await(2).stream().map(Call::to)).containsExactly("part", "ops");
    }

    private Stream<String> routes(String subscription) {
        return Stream.of(
                "/v1/alerts",
                "/v1/alerts/ours",
                "/v1/alerts/ours/cap",
                "/v1/alerts.atom",
                "/v1/alerts/stream",
                "/v1/alerts/precision",
                "/v1/silences",
                SUBSCRIPTIONS,
                SUBSCRIPTIONS + "/" + subscription,
                SUBSCRIPTIONS + "/" + subscription + "/dead-letters");
    }

    /** Every answer that tells of alerts. */
    private List<String> everything(String subscription) {
        return List.of(
                site.getAs("ops", "/v1/alerts").body(),
                site.getAs("ops", "/v1/alerts.atom").body(),
                site.getAs("ops", SUBSCRIPTIONS + "/" + subscription + "/dead-letters")
                        .body(),
                preview().body());
    }

    private HttpResponse<String> preview() {
        return site.postAs("ops", SUBSCRIPTIONS + "/preview", "{}");
    }

    private String subscribe(String principal, String more) {
        String order = "{\"channel\":\"WEBHOOK\",\"target\":\"%s?%s\"%s}".formatted(endpoint.url(), principal, more);
        return site.json(site.postAs(principal, SUBSCRIPTIONS, order)).get("id").asText();
    }

    private void say(String id, String category) {
        site.publish(SampleAlerts.alert(
                id, "0191", category, EpisodeState.OPENED, clock.instant().minusSeconds(60)));
        site.awaitKnown(id);
    }

    private void stop(SwitchKind kind, String target) {
        site.say(made(kind, target), true);
    }

    private void letRun(SwitchKind kind, String target) {
        site.say(made(kind, target), false);
    }

    private static Switch made(SwitchKind kind, String target) {
        return new Switch(kind, target, SwitchReason.DRILL, "", "op", NOON, Optional.empty());
    }

    private void awaitService(String subscription, String what, int count) {
        Awaitility.await(what + " " + count).until(() -> {
            JsonNode made = site.json(site.getAs("ops", SUBSCRIPTIONS + "/" + subscription));
            return made.at("/service/" + what).asInt() == count;
        });
    }
}
