package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** What a subscriber gets, whatever its endpoint answers and whoever is killed. */
class WebhookIT {

    /** A Tuesday, in the middle of the day. */
    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final KnownPrincipals principals =
            new KnownPrincipals().with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")));
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
    void shouldSendAnAlertSignedAndOnce() {
        site.publish(SampleAlerts.opened("before", NOON));
        site.awaitKnown("before");
        JsonNode made = subscribe(endpoint);

        site.publish(SampleAlerts.opened("a1", NOON));
        Call call = endpoint.await(1).get(0);

        assertThat(call.alert()).isEqualTo("a1");
        assertThat(call.json().at("/type").asText()).isEqualTo("alert.opened");
        assertThat(call.json().at("/replay").asBoolean()).isFalse();
        assertThat(call.signedWith(made.get("secret").asText())).isTrue();
        assertThat(call.timestamp()).isEqualTo(Long.toString(NOON.getEpochSecond()));
        awaitService(made, "delivered", 1);
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void shouldKeepTheIdOverRetriesAndRestarts() {
        JsonNode made = subscribe(endpoint);
        endpoint.answers(503);
        site.publish(SampleAlerts.opened("a1", NOON));
        awaitService(made, "waiting", 1);

        site.restart();
        endpoint.answers(200);
        clock.advance(Duration.ofHours(1));
        Awaitility.await("a good answer")
                .until(() -> service(made).get("delivered").asInt() == 1);

        assertThat(endpoint.calls()).hasSizeGreaterThan(1);
        assertThat(endpoint.calls().stream().map(Call::id).distinct()).hasSize(1);
        assertThat(service(made).get("waiting").asInt()).isZero();
    }

    @Test
    void shouldNotTryAgainBeforeTheEndpointWants() {
        JsonNode made = subscribe(endpoint);
        endpoint.answers(429, "7200");
        site.publish(SampleAlerts.opened("a1", NOON));
        awaitService(made, "waiting", 1);
        endpoint.answers(200);

        clock.advance(Duration.ofSeconds(7199));
        site.publish(SampleAlerts.opened("a2", NOON));
        site.awaitKnown("a2");
        JsonNode other = subscribe(endpoint);
        site.publish(SampleAlerts.opened("a3", NOON));
        awaitService(other, "delivered", 1);
        assertThat(endpoint.calls().stream().map(Call::alert)).containsExactly("a1", "a3");

        clock.advance(Duration.ofSeconds(2));
        awaitService(made, "delivered", 3);
        assertThat(endpoint.calls().stream().map(Call::alert)).containsExactlyInAnyOrder("a1", "a3", "a1", "a2", "a3");
    }

    @Test
    void shouldNotLetOneEndpointDelayAnother() {
        try (Endpoint stuck = new Endpoint()) {
            stuck.hangs();
            subscribe(stuck);
            JsonNode made = subscribe(endpoint);

            for (int one = 0; one < 20; one++) {
                site.publish(SampleAlerts.opened("a" + one, NOON));
            }
            awaitService(made, "delivered", 20);

            assertThat(endpoint.calls()).hasSize(20);
            assertThat(stuck.calls()).hasSize(1);
        }
    }

    @Test
    void shouldDisableASubscriptionWhoseEndpointIsGoneAndTellItsOwner() {
        JsonNode gone = subscribe(endpoint);
        endpoint.answers(410);
        try (Endpoint other = new Endpoint()) {
            subscribe(other);
            site.publish(SampleAlerts.opened("a1", NOON));

            Awaitility.await("standing")
                    .until(() -> get(gone).get("standing").asText().equals("DISABLED"));
            Awaitility.await("notice")
                    .until(() -> other.calls().stream()
                            .anyMatch(call -> call.json().at("/type").asText().equals("subscription.disabled")
                                    && call.json()
                                            .at("/data/subscription")
                                            .asText()
                                            .equals(id(gone))));

            endpoint.answers(200);
            post(gone, "/resume");
            awaitService(gone, "delivered", 1);
            assertThat(endpoint.calls().get(1).alert()).isEqualTo("a1");
        }
    }

    @Test
    void shouldPutAsideWhatIsRefusedAndLetItsOwnerReplayIt() {
        JsonNode made = subscribe(endpoint);
        endpoint.answers(422);
        site.publish(SampleAlerts.opened("poison", NOON));
        awaitService(made, "dead", 1);
        endpoint.answers(200);
        site.publish(SampleAlerts.opened("a2", NOON));
        awaitService(made, "delivered", 1);

        JsonNode letters = site.json(site.getAs("ops", "/v1/subscriptions/" + id(made) + "/dead-letters"));
        JsonNode letter = letters.at("/items/0");
        assertThat(letter.get("cause").asText()).isEqualTo("STATUS");
        assertThat(letter.get("status").asInt()).isEqualTo(422);
        assertThat(letter.at("/alerts/0/id").asText()).isEqualTo("poison");
        post(made, "/dead-letters/" + letter.get("id").asText() + "/replay");
        awaitService(made, "delivered", 2);

        Call again = endpoint.calls().get(2);
        assertThat(again.alert()).isEqualTo("poison");
        assertThat(again.json().at("/replay").asBoolean()).isTrue();
        assertThat(again.id()).isEqualTo(endpoint.calls().get(0).id());
        assertThat(service(made).get("dead").asInt()).isZero();
    }

    @Test
    void shouldGiveUpAfterThreeDays() {
        JsonNode made = subscribe(endpoint);
        endpoint.answers(500);
        site.publish(SampleAlerts.opened("a1", NOON));
        awaitService(made, "waiting", 1);

        Awaitility.await("the end of patience").until(() -> {
            clock.advance(Duration.ofHours(2));
            return service(made).get("dead").asInt() == 1;
        });
        assertThat(Duration.between(NOON, clock.instant())).isGreaterThanOrEqualTo(Duration.ofHours(70));
    }

    @Test
    void shouldNotFollowRedirects() {
        JsonNode made = subscribe(endpoint);
        endpoint.answers(307);
        site.publish(SampleAlerts.opened("a1", NOON));

        awaitService(made, "dead", 1);
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void shouldSendNothingWhileAnOperatorHasStoppedIt() {
        JsonNode made = subscribe(endpoint);
        Switch outward = new Switch(SwitchKind.OUTWARD, "", SwitchReason.PRIVACY, "", "op", NOON, Optional.empty());
        site.say(outward, true);
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts").statusCode() == 503);
        site.publish(SampleAlerts.opened("a1", NOON));
        site.awaitKnown("a1");
        site.restart();
        assertThat(endpoint.calls()).isEmpty();

        site.say(outward, false);
        Awaitility.await("the switch")
                .until(() -> site.getAs("ops", "/v1/alerts").statusCode() == 200);
        awaitService(made, "delivered", 1);
    }

    @Test
    void shouldHoldBackAStoppedCategoryAlone() {
        JsonNode made = subscribe(endpoint);
        Switch property = new Switch(
                SwitchKind.CATEGORY, "PROPERTY_CRIME", SwitchReason.WRONG_DATA, "", "op", NOON, Optional.empty());
        site.say(property, true);
        site.publish(SampleAlerts.alert("other", "0191", "FIRE_BUILDING", EpisodeState.OPENED, NOON));
        awaitService(made, "delivered", 1);
        site.publish(SampleAlerts.opened("a1", NOON));
        awaitService(made, "waiting", 1);
        assertThat(endpoint.calls().stream().map(Call::alert)).containsExactly("other");

        site.say(property, false);
        Awaitility.await("the category").until(() -> {
            clock.advance(Duration.ofMinutes(1));
            return service(made).get("delivered").asInt() == 2;
        });
    }

    @Test
    void shouldPauseWithoutLoss() {
        JsonNode made = subscribe(endpoint);
        post(made, "/pause");
        for (int one = 0; one < 50; one++) {
            site.publish(SampleAlerts.opened("a" + one, NOON));
        }
        site.awaitKnown("a49");
        clock.set(Instant.now().plusSeconds(3600));
        assertThat(service(made).get("lagSeconds").asLong()).isBetween(3500L, 3700L);

        post(made, "/resume");
        awaitService(made, "delivered", 50);
        assertThat(endpoint.calls().stream().map(Call::alert))
                .doesNotHaveDuplicates()
                .hasSize(50);
        assertThat(service(made).get("lagSeconds").asLong()).isZero();
    }

    @Test
    void shouldSignWithBothSecretsWhileOneReplacesTheOther() {
        JsonNode made = subscribe(endpoint);
        String first = made.get("secret").asText();
        String second = site.json(post(made, "/secrets")).get("secret").asText();
        site.publish(SampleAlerts.opened("a1", NOON));
        Call both = endpoint.await(1).get(0);
        assertThat(both.signedWith(first)).isTrue();
        assertThat(both.signedWith(second)).isTrue();

        clock.advance(Duration.ofHours(25));
        site.publish(SampleAlerts.opened("a2", NOON));
        Call one = endpoint.await(2).get(1);
        assertThat(one.signedWith(first)).isFalse();
        assertThat(one.signedWith(second)).isTrue();
    }

    @Test
    void shouldSendAMessageThatSaysNothingToWhoeverTriesASubscriptionOut() {
        JsonNode made = subscribe(endpoint);
        site.json(post(made, "/test"));

        Call call = endpoint.await(1).get(0);
        assertThat(call.json().at("/type").asText()).isEqualTo("subscription.test");
        assertThat(call.json().at("/data/subscription").asText()).isEqualTo(id(made));
        assertThat(call.signedWith(made.get("secret").asText())).isTrue();
        awaitService(made, "waiting", 0);
    }

    private JsonNode subscribe(Endpoint to) {
        return site.json(site.postAs(
                "ops", "/v1/subscriptions", "{\"channel\":\"WEBHOOK\",\"target\":\"%s\"}".formatted(to.url())));
    }

    private HttpResponse<String> post(JsonNode made, String path) {
        return site.send(
                site.requestAs("ops", "/v1/subscriptions/" + id(made) + path).POST(BodyPublishers.noBody()));
    }

    private JsonNode get(JsonNode made) {
        return site.json(site.getAs("ops", "/v1/subscriptions/" + id(made)));
    }

    private JsonNode service(JsonNode made) {
        return get(made).get("service");
    }

    private void awaitService(JsonNode made, String what, int count) {
        Awaitility.await(what + " " + count).until(() -> service(made).get(what).asInt() == count);
    }

    private static String id(JsonNode made) {
        return made.get("id").asText();
    }
}
