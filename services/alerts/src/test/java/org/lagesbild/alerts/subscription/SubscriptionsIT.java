package org.lagesbild.alerts.subscription;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.alerts.Endpoint;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.SettableClock;
import org.lagesbild.alerts.Site;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

class SubscriptionsIT {

    private static final String PATH = "/v1/subscriptions";

    /** A Tuesday, in the middle of the day. */
    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")))
            .with(KnownPrincipals.coordination("part", List.of("0191R005"), List.of("VANDALISM")));
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
    void shouldKeepAWishAsItsOwnerMadeIt() {
        JsonNode made = make("""
                {"label": "natt", "areas": ["0191"], "categories": ["PROPERTY_CRIME"], "levels": ["regso"],
                 "kinds": ["statistical"], "states": ["OPENED", "CANCELLED"], "severity": "MODERATE",
                 "channel": "WEBHOOK", "target": "%s", "digest": "DAILY",
                 "quietHours": {"from": "22:00", "to": "06:30"}, "dailyCap": 5}
                """);
        JsonNode read = site.json(site.getAs("ops", PATH + "/" + made.get("id").asText()));

        assertThat(made.get("secret").asText()).startsWith("whsec_");
        assertThat(read.has("secret")).isFalse();
        assertThat(read.get("target").asText()).isEqualTo(endpoint.url());
        assertThat(read.at("/quietHours/to").asText()).isEqualTo("06:30");
        assertThat(read.get("levels")).hasSize(1);
        assertThat(read.get("dailyCap").asInt()).isEqualTo(5);
        assertThat(read.get("standing").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void shouldKeepAddressAndSecretOutOfKafka() {
        JsonNode made = make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\"}");

        assertThat(site.subscriptions().values())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, ISO_8859_1))
                        .doesNotContain("127.0.0.1")
                        .doesNotContain(made.get("secret").asText().substring(6)));
    }

    @Test
    void shouldShowNobodyAnothersSubscriptions() {
        String id =
                make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\"}").get("id").asText();

        assertThat(site.getAs("part", PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(site.json(site.getAs("part", PATH)).get("items")).isEmpty();
        assertThat(site.send(site.requestAs("part", PATH + "/" + id).DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(site.getAs("ops", PATH + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldChangeARevisionOnceAndEndWithItsSubscription() {
        JsonNode made = make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\"}");
        String path = PATH + "/" + made.get("id").asText();
        String order = "{\"channel\": \"WEBHOOK\", \"target\": \"%s\", \"label\": \"ny\"}".formatted(endpoint.url());

        assertThat(put(path, order, "\"1\"").statusCode()).isEqualTo(200);
        assertThat(put(path, order, "\"1\"").statusCode()).isEqualTo(409);
        assertThat(site.json(site.getAs("ops", path)).get("label").asText()).isEqualTo("ny");
        assertThat(site.send(site.requestAs("ops", path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(site.getAs("ops", path).statusCode()).isEqualTo(404);
        assertThat(site.subscriptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"channel\":\"WEBHOOK\",\"target\":\"ftp://a.example\"}; /target",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://10.0.0.1/\"}; /target",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://169.254.169.254/latest\"}; /target",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://[::1]:9092/\"}; /target",
                "{\"channel\":\"EMAIL\",\"target\":\"a@b.example\"}; /target",
                "{\"target\":\"http://127.0.0.1/\"}; /channel",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1/\",\"areas\":[\"0180\"]}; /areas/0",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1/\",\"categories\":[\"X\"]}; /categories/0",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1/\",\"severity\":\"BAD\"}; /severity",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1/\",\"dailyCap\":-1}; /dailyCap",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1/\",\"label\":\"Anna Svensson\"}; /label"
            })
    void shouldSayWhereAnOrderIsWrongWithoutRepeatingIt(String order, String pointer) {
        HttpResponse<String> answer = site.postAs("ops", PATH, order);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Site.json(answer.body()).at("/problems/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.body()).doesNotContain("Svensson").doesNotContain("169.254");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preview"})
    void shouldTakeNoFieldThatThereIsNot(String path) {
        HttpResponse<String> answer = site.postAs(
                "ops",
                PATH + path,
                "{\"channel\":\"WEBHOOK\",\"target\":\"%s\",\"catgories\":[\"FIGHT\"]}".formatted(endpoint.url()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Site.json(answer.body()).get("detail").asText()).contains("openapi.yaml");
        assertThat(answer.body()).doesNotContain("catgories");
    }

    @Test
    void shouldHoldBackBeyondTheDaysCapAndSayAfterwardsWhatWasHeld() {
        make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\", \"dailyCap\": 2}");
        for (int one = 0; one < 5; one++) {
            site.publish(SampleAlerts.opened("a" + one, NOON));
        }
        site.publish(SampleAlerts.alert(
                "extreme", "0191R005", "VANDALISM", EpisodeState.OPENED, NOON, AlertSeverity.EXTREME, ""));
        endpoint.await(3);
        Awaitility.await("held").until(() -> service().get("held").asInt() == 3);
        assertThat(endpoint.calls().get(2).alert()).isEqualTo("extreme");

        site.restart();
        clock.set(Instant.parse("2026-06-03T05:00:00Z"));
        JsonNode digest = endpoint.await(4).get(3).json();
        assertThat(digest.get("type").asText()).isEqualTo("alerts.digest");
        assertThat(digest.at("/data/because").asText()).isEqualTo("DAILY_CAP");
        assertThat(digest.at("/data/alerts"))
                .extracting(alert -> alert.get("id").asText())
                .containsExactly("a2", "a3", "a4");
        Awaitility.await("nothing held").until(() -> service().get("held").asInt() == 0);
    }

    @Test
    void shouldSayWhatAWishWouldHaveBroughtLastMonth() {
        site.publish(SampleAlerts.opened("old", NOON.minus(Duration.ofDays(40))));
        site.publish(SampleAlerts.opened("one", NOON.minus(Duration.ofDays(3))));
        site.publish(SampleAlerts.opened("two", NOON.minus(Duration.ofDays(3)).plusSeconds(60)));
        site.publish(SampleAlerts.alert(
                "fire", "0191", "FIRE_BUILDING", EpisodeState.OPENED, NOON.minus(Duration.ofDays(1))));
        site.awaitKnown("fire");

        JsonNode all = site.json(site.postAs("ops", PATH + "/preview", "{}"));
        JsonNode fires = site.json(site.postAs("ops", PATH + "/preview", "{\"categories\":[\"FIRE\"]}"));
        JsonNode part = site.json(site.postAs("part", PATH + "/preview", "{}"));

        assertThat(all.get("matched").asInt()).isEqualTo(3);
        assertThat(all.get("busiestDay").asInt()).isEqualTo(2);
        assertThat(fires.get("matched").asInt()).isEqualTo(1);
        assertThat(part.get("matched").asInt()).isEqualTo(2);
    }

    @Test
    void shouldReplayByTimeAndMarkIt() {
        site.publish(SampleAlerts.opened("early", NOON.minus(Duration.ofDays(3))));
        site.publish(SampleAlerts.opened("late", NOON.minus(Duration.ofDays(1))));
        site.awaitKnown("late");
        JsonNode made = make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\", \"digest\": \"WEEKLY\"}");

        HttpResponse<String> answer = site.postAs(
                "ops",
                PATH + "/" + made.get("id").asText() + "/replays",
                "{\"since\": \"%s\"}".formatted(NOON.minus(Duration.ofDays(2))));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Site.json(answer.body()).get("count").asInt()).isEqualTo(1);
        Endpoint.Call call = endpoint.await(1).get(0);
        assertThat(call.alert()).isEqualTo("late");
        assertThat(call.json().get("replay").asBoolean()).isTrue();
    }

    @Test
    void shouldDropWhatItsOwnerMayNoLongerRead() {
        make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\", \"digest\": \"DAILY\"}");
        site.publish(SampleAlerts.alert("fire", "0191", "FIRE_BUILDING", EpisodeState.OPENED, NOON));
        site.publish(SampleAlerts.opened("a1", NOON));
        Awaitility.await("held").until(() -> service().get("held").asInt() == 2);

        principals.with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("VANDALISM")));
        clock.advance(Duration.ofDays(1));
        JsonNode digest = endpoint.await(1).get(0).json();

        assertThat(digest.at("/data/alerts"))
                .extracting(alert -> alert.get("id").asText())
                .containsExactly("a1");
    }

    @Test
    void shouldSendWhatBelongsToAnEpisodeOfTheMunicipalityOnlyToThoseWhoAreNotToldOfThat() {
        make("{\"channel\": \"WEBHOOK\", \"target\": \"%s\"}");
        try (Endpoint others = new Endpoint()) {
            String order = "{\"channel\": \"WEBHOOK\", \"target\": \"%s\"}".formatted(others.url());
            site.json(site.postAs("part", PATH, order));
            site.publish(SampleAlerts.alert(
                    "child",
                    "0191R005",
                    "VANDALISM",
                    EpisodeState.OPENED,
                    NOON,
                    AlertSeverity.MODERATE,
                    "0191|VANDALISM|usual|20000"));
            site.publish(SampleAlerts.opened("own", NOON));

            endpoint.await(1);
            others.await(2);
            assertThat(endpoint.calls().get(0).alert()).isEqualTo("own");
            assertThat(others.calls()).extracting(Endpoint.Call::alert).containsExactly("child", "own");
            assertThat(others.calls().get(0).body()).doesNotContain("0191|VANDALISM");
        }
    }

    private JsonNode make(String order) {
        return site.json(site.postAs("ops", PATH, order.formatted(endpoint.url())));
    }

    private JsonNode service() {
        return site.json(site.getAs("ops", PATH)).at("/items/0/service");
    }

    private HttpResponse<String> put(String path, String order, String ifMatch) {
        return site.send(site.requestAs("ops", path).header("If-Match", ifMatch).PUT(BodyPublishers.ofString(order)));
    }
}
