package org.lagesbild.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.Endpoint;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.Site;
import org.lagesbild.alerts.stream.Listener;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.testkit.SampleAlerts;
import org.lagesbild.web.access.KeyHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hundred principals are told of the same alerts by list, one by one, by stream and by webhook. What each gets is the same
 * by all of them, and is what a model allows that knows nothing of how it is decided. Then something is said in one
 * category alone, and then of neighbours in one municipality: whoever may not read it, or not all of the municipality, gets
 * the same bytes as before, and no message.
 */
class SameAlertsForEverybodyIT {

    private static final Logger LOG = LoggerFactory.getLogger(SameAlertsForEverybodyIT.class);
    private static final long SEED = 20261129;
    private static final int PRINCIPALS = 100;
    private static final String SECRET = "DOMESTIC_VIOLENCE";
    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final List<String> AREAS = List.of("0191", "0180", "0191R005", "0191R001", "2580");

    private final Random random = new Random(SEED);
    private final KnownPrincipals principals = new KnownPrincipals();
    private final List<Alert> said = new ArrayList<>();
    private final Map<String, Enrolment> readers = new TreeMap<>();
    private final Map<String, Listener> streams = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void shouldTellTheSameByEveryOutputAndNeverMoreThanTheRightsAllow() {
        LOG.info("seed {}", SEED);
        for (int one = 0; one < PRINCIPALS; one++) {
            Enrolment reader = reader("p" + one);
            readers.put(reader.principal(), reader);
            principals.with(reader);
        }
        try (Site site = new Site(principals, Clock.systemUTC(), directory);
                Endpoint endpoint = new Endpoint()) {
            readers.values().forEach(reader -> listen(site, endpoint, reader));
            for (int one = 0; one < 30; one++) {
                say(site, alert("a" + one));
            }
            Alert secret = SampleAlerts.alert("secret", "0191", SECRET, EpisodeState.OPENED, NOON.plusSeconds(1));
            assertHidden(site, endpoint, secret, reader -> !reader.allowsCategory(SECRET, TAXONOMY.groupOf(SECRET)));
            Alert neighbours = SampleAlerts.neighbours("neighbours", "0191", "VANDALISM", NOON.plusSeconds(2));
            assertHidden(site, endpoint, neighbours, reader -> !inside(reader, "0191"));
        } finally {
            streams.values().forEach(Listener::close);
        }
    }

    /** Two worlds, with this alert and without it, are the same to whom it is hidden from. */
    private void assertHidden(Site site, Endpoint endpoint, Alert alert, Predicate<Enrolment> hidden) {
        Map<String, String> before = new HashMap<>();
        readers.values().forEach(reader -> before.put(reader.principal(), judged(site, endpoint, reader)));
        say(site, alert);
        readers.values().forEach(reader -> {
            String after = judged(site, endpoint, reader);
            if (hidden.test(reader)) {
                assertThat(after).as("two worlds of " + reader).isEqualTo(before.get(reader.principal()));
                assertThat(accepted(site, reader, alert.identity().episode()))
                        .as("whose level may not be accepted is not known to be there")
                        .isEqualTo(accepted(site, reader, "0191|" + SECRET + "|usual|1"));
            }
        });
    }

    /** What is answered to who accepts this episode's level. */
    private static String accepted(Site site, Enrolment reader, String episode) {
        String path = "/v1/alerts/" + URLEncoder.encode(episode, StandardCharsets.UTF_8) + "/accept-level";
        HttpResponse<String> answer = site.postAs(reader.principal(), path, "{\"reason\":\"LASTING_RISE\"}");
        assertThat(answer.statusCode()).isEqualTo(coordination(reader) ? 404 : 403);
        return answer.body();
    }

    private void listen(Site site, Endpoint endpoint, Enrolment reader) {
        String order = "{\"channel\":\"WEBHOOK\",\"target\":\"%s?%s\"}".formatted(endpoint.url(), reader.principal());
        int status = site.postAs(reader.principal(), "/v1/subscriptions", order).statusCode();
        assertThat(status).isEqualTo(coordination(reader) ? 201 : 403);
        if (coordination(reader)) {
            streams.put(reader.principal(), new Listener(site, reader.principal(), "/v1/alerts/stream", ""));
        }
    }

    private void say(Site site, Alert alert) {
        said.add(alert);
        site.publish(alert);
        site.awaitKnown(alert.identity().id());
    }

    /** What the list shows, which is the same as all else. */
    private String judged(Site site, Endpoint endpoint, Enrolment reader) {
        String id = reader.principal();
        if (!coordination(reader)) {
            assertThat(site.getAs(id, "/v1/alerts").statusCode()).isEqualTo(403);
            assertThat(site.getAs(id, "/v1/alerts.atom").statusCode()).isEqualTo(403);
            assertThat(site.getAs(id, "/v1/alerts/judgements").statusCode()).isEqualTo(403);
            return "";
        }
        String body = site.getAs(id, "/v1/alerts?limit=1000").body();
        Map<String, JsonNode> listed = new TreeMap<>();
        Site.json(body).get("items").forEach(item -> listed.put(item.get("id").asText(), item));
        assertThat(listed.keySet())
                .as("list of " + reader)
                .containsExactlyInAnyOrderElementsOf(said.stream()
                        .filter(alert -> allowed(reader, alert))
                        .map(alert -> alert.identity().id())
                        .toList());
        listed.values().forEach(item -> assertReduced(reader, item));
        listed.forEach((alert, item) -> assertThat(
                        Site.json(site.getAs(id, "/v1/alerts/" + alert).body()))
                .isEqualTo(item));
        assertStream(Objects.requireNonNull(streams.get(id)), listed);
        assertWebhook(endpoint, id, listed);
        String latest = site.getAs(id, "/v1/alerts?latest=true&limit=1000").body();
        assertLatest(latest, listed);
        return body + latest + site.getAs(id, "/v1/alerts/judgements").body();
    }

    /** One of each episode that the list tells of, and the same. */
    private static void assertLatest(String latest, Map<String, JsonNode> listed) {
        Map<String, JsonNode> episodes = new TreeMap<>();
        Site.json(latest).get("items").forEach(item -> {
            assertThat(item).isEqualTo(listed.get(item.get("id").asText()));
            assertThat(episodes.put(item.get("episode").asText(), item)).isNull();
        });
        assertThat(episodes.keySet())
                .isEqualTo(listed.values().stream()
                        .map(item -> item.get("episode").asText())
                        .collect(Collectors.toSet()));
    }

    private static void assertStream(Listener stream, Map<String, JsonNode> listed) {
        stream.await(listed.size());
        Map<String, JsonNode> streamed = new TreeMap<>();
        stream.alerts().forEach(event -> streamed.put(event.at("/data/id").asText(), event.get("data")));
        assertThat(streamed).isEqualTo(listed);
        assertThat(stream.ids().stream().map(String::length).distinct()).hasSizeLessThan(2);
    }

    private static void assertWebhook(Endpoint endpoint, String reader, Map<String, JsonNode> listed) {
        Map<String, JsonNode> expected = new TreeMap<>(listed);
        expected.values().removeIf(item -> item.at("/marks").has("parent"));
        Awaitility.await("messages to " + reader)
                .untilAsserted(() -> assertThat(sent(endpoint, reader)).isEqualTo(expected));
    }

    private static Map<String, JsonNode> sent(Endpoint endpoint, String reader) {
        Map<String, JsonNode> sent = new TreeMap<>();
        endpoint.calls().stream()
                .filter(call -> call.to().equals(reader))
                .forEach(call -> sent.put(call.alert(), call.json().get("data")));
        return sent;
    }

    /** Whether the reader may be told at all, by area and category of what was said. */
    private static boolean allowed(Enrolment reader, Alert alert) {
        String category = alert.subject().category();
        return inside(reader, alert.subject().area())
                && (category.isEmpty()
                        ? reader.categories().contains("*")
                        : reader.allowsCategory(category, TAXONOMY.groupOf(category)));
    }

    private static boolean inside(Enrolment reader, String area) {
        return reader.areas().stream()
                .anyMatch(granted -> granted.equals("00")
                        || area.startsWith(granted)
                        || granted.equals("01") && area.startsWith("01"));
    }

    private static void assertReduced(Enrolment reader, JsonNode item) {
        boolean all = reader.categories().contains("*");
        assertThat(item.at("/marks").has("heldBack")).isEqualTo(all);
        assertThat(item.at("/numbers/method").has("tested")).isEqualTo(all && item.has("numbers"));
        assertThat(item.at("/texts/sv").has("overall")).isEqualTo(all);
        if (item.at("/marks").has("parent")) {
            assertThat(inside(reader, "0191")).isTrue();
        }
    }

    private Alert alert(String id) {
        String area = AREAS.get(random.nextInt(AREAS.size()));
        List<String> categories = TAXONOMY.categories().stream()
                .map(Category::code)
                .filter(code -> !code.equals(SECRET))
                .toList();
        String category = random.nextInt(10) == 0 ? "" : categories.get(random.nextInt(categories.size()));
        boolean part = area.length() > 4 && !category.isEmpty() && random.nextBoolean();
        return SampleAlerts.alert(
                id,
                area,
                category,
                EpisodeState.values()[1 + random.nextInt(EpisodeState.values().length - 1)],
                NOON,
                AlertSeverity.values()[1 + random.nextInt(4)],
                part ? "0191|" + category + "|usual|20000" : "");
    }

    private Enrolment reader(String id) {
        Role role = random.nextInt(10) > 0 ? Role.COORDINATION : random.nextBoolean() ? Role.OPERATOR : Role.RELEASED;
        List<String> areas = List.of("00", "01", "0191", "0180", "0191R005", "25", "2580").stream()
                .filter(any -> random.nextInt(3) == 0)
                .toList();
        List<String> categories = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            categories.add("*");
        }
        TAXONOMY.groups().stream().filter(any -> random.nextInt(4) == 0).forEach(group -> categories.add(group.code()));
        TAXONOMY.categories().stream()
                .filter(any -> random.nextInt(5) == 0)
                .forEach(category -> categories.add(category.code()));
        List<String> hashes = List.of(KeyHash.of(KnownPrincipals.key(id)));
        return new Enrolment(id, role, "POLICE", areas, categories, hashes, 0, false, Instant.EPOCH);
    }

    private static boolean coordination(Enrolment reader) {
        return reader.role() == Role.COORDINATION;
    }
}
