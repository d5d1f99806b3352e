package org.lagesbild.alerts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.alerts.episode.Story.MONDAY;
import static org.lagesbild.alerts.episode.Story.SIGTUNA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.episode.Story;
import org.lagesbild.alerts.log.AlertSources;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.SampleAlerts;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.audit.AuditSource;
import org.lagesbild.web.switches.SwitchSource;
import org.lagesbild.web.switches.Switchboard;

/** What people may do with alerts over HTTP, and with whose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

    private static final Map<String, Enrolment> PRINCIPALS = Map.of(
            "samordnare", principal("samordnare", Role.COORDINATION, "0191", "*"),
            "granne", principal("granne", Role.COORDINATION, "0180", "*"),
            "brand", principal("brand", Role.COORDINATION, "0191", "FIRE"),
            "lasare", principal("lasare", Role.RELEASED, "0191", "*"));

    private final KafkaCluster cluster = KafkaCluster.shared();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final PeopleSources sources = new PeopleSources(own(Topics.SILENCES), own(Topics.JUDGEMENTS));
    private final AlertSources alerts =
            new AlertSources(own(Topics.ALERTS), own(Topics.SUBSCRIPTIONS), own(Topics.DELIVERIES));
    private final AuditSource audit = new AuditSource(own(Topics.AUDIT));
    private final HttpClient client = HttpClient.newHttpClient();
    private Story story = new Story();
    private EmbeddedServer server;

    @BeforeAll
    void serve(@TempDir Path directory) {
        ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.server.port",
                        -1,
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.dev.seed-file",
                        directory.resolve("seed").toString(),
                        "lagesbild.alerts.enabled",
                        true))
                .singletons(
                        KafkaAccess.open(cluster.bootstrapServers()),
                        registry,
                        sources,
                        alerts,
                        audit,
                        new SwitchSource(own(Topics.SWITCHES)),
                        (Principals) new Known())
                .start();
        server = context.getBean(EmbeddedServer.class).start();
        Awaitility.await("everything is read")
                .until(() -> context.getBean(Episodes.class).ready()
                        && context.getBean(Switchboard.class).ready());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void shouldSetShowAndEndASilence() {
        HttpResponse<String> set =
                post("samordnare", "/v1/silences", """
                {"areas": ["0191R005"], "category": "VANDALISM", "until": "%s", "reason": "KNOWN_EVENT", "reference": "K-7"}""".formatted(Instant.now().plusSeconds(3_600)));

        assertThat(set.statusCode()).isEqualTo(201);
        String id = json(set).get("id").asText();
        Awaitility.await("it is listed").until(() -> silences("samordnare").contains(id));
        assertThat(silences("granne")).doesNotContain(id);
        assertThat(silences("brand")).doesNotContain(id);
        assertThat(send(request("granne", "/v1/silences/" + id).DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(send(request("samordnare", "/v1/silences/" + id).DELETE()).statusCode())
                .isEqualTo(204);
        Awaitility.await("it is gone").until(() -> !silences("samordnare").contains(id));
        assertThat(audited()).contains("SILENCE_SET " + id, "SILENCE_ENDED " + id);
    }

    @Test
    void shouldRefuseASilenceWithEverythingThatIsWrongAndWithoutAnEcho() {
        HttpResponse<String> refused = post("brand", "/v1/silences", """
                {"areas": ["0180"], "category": "*", "until": "2020-01-01T00:00:00Z", "reason": "FIESTA",
                 "reference": "Anna Andersson"}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("faults")).hasSize(5);
        assertThat(refused.body())
                .contains("KNOWN_EVENT")
                .doesNotContain("Anna")
                .doesNotContain("FIESTA");
    }

    @Test
    void shouldTakeDownWhatAPersonSaysOfAnEpisode() {
        String episode = open("0191R001");
        String path = "/v1/alerts/" + URLEncoder.encode(episode, StandardCharsets.UTF_8);

        assertThat(post("samordnare", path + "/acknowledge", "").statusCode()).isEqualTo(202);
        assertThat(post("samordnare", path + "/judgement", "{\"verdict\": \"WRONG\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("samordnare", path + "/judgement", "{\"verdict\": \"KNOWN\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("samordnare", path + "/judgement", "{\"verdict\": \"CLOSE\"}")
                        .statusCode())
                .isEqualTo(422);

        assertThat(judgements(episode))
                .containsExactly(JudgementAct.ACKNOWLEDGE, JudgementAct.WRONG, JudgementAct.KNOWN);
        Awaitility.await("the last verdict counts")
                .until(() -> get("samordnare", "/v1/alerts/precision").body().contains("\"known\":1"));
        JsonNode rule = json(get("samordnare", "/v1/alerts/precision")).get(0);
        assertThat(rule.get("rule").asText()).isEqualTo("usual");
        assertThat(rule.get("wrong").asInt()).isZero();
        assertThat(rule.get("precision").asDouble()).isEqualTo(1);
        assertThat(json(get("granne", "/v1/alerts/precision"))).isEmpty();
        JsonNode own = json(get("samordnare", "/v1/alerts/judgements?limit=1000"))
                .at("/items")
                .get(0);
        assertThat(own.get("episode").asText()).isEqualTo(episode);
        assertThat(own.get("act").asText()).isEqualTo("KNOWN");
        assertThat(json(get("granne", "/v1/alerts/judgements")).at("/items")).isEmpty();
    }

    @Test
    void shouldTakeDownWhichLevelAPersonAcceptsAndWhy() {
        String episode = open("0191R003");
        String path = "/v1/alerts/" + URLEncoder.encode(episode, StandardCharsets.UTF_8) + "/accept-level";
        HttpResponse<String> words = post("samordnare", path, "{\"reason\": \"Anna Andersson flyttade\"}");

        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(words.body()).contains("LASTING_RISE").doesNotContain("Anna");
        assertThat(post("samordnare", path, "{}").statusCode()).isEqualTo(422);
        for (String reader : List.of("granne", "brand")) {
            assertThat(post(reader, path, "{\"reason\": \"LASTING_RISE\"}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(post("lasare", path, "{\"reason\": \"LASTING_RISE\"}").statusCode())
                .isEqualTo(403);
        assertThat(judgements(episode)).as("nothing was taken down").isEmpty();

        HttpResponse<String> accepted = post("samordnare", path, "{\"reason\": \"PLACE_CHANGED\"}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(json(accepted).get("act").asText()).isEqualTo("ACCEPT_LEVEL");
        assertThat(said(episode)).singleElement().satisfies(judgement -> {
            assertThat(judgement.municipality()).isEqualTo(SIGTUNA);
            assertThat(judgement.accepted())
                    .isEqualTo(
                            new AcceptedSeries(new SeriesKey("0191R003", "BURGLARY_HOME"), LevelReason.PLACE_CHANGED));
        });
        assertThat(audited()).contains("EPISODE_JUDGED " + episode);
    }

    @Test
    void shouldAcceptNoLevelWhereNoneIsMeant() {
        String episode = "0191|silence|quiet|1";
        Alert sample = SampleAlerts.opened("quiet", Instant.now());
        publish(List.of(new Alert(
                new Alert.Identity("quiet", episode, List.of(), EpisodeState.OPENED),
                new Alert.Subject(AlertKind.COVERAGE, "silence", SIGTUNA, SIGTUNA, "", "polisen"),
                sample.moment(),
                sample.grade(),
                sample.test(),
                sample.method(),
                sample.marks(),
                sample.texts())));
        String path = "/v1/alerts/" + URLEncoder.encode(episode, StandardCharsets.UTF_8) + "/accept-level";

        Awaitility.await("the episode is known").untilAsserted(() -> {
            HttpResponse<String> refused = post("samordnare", path, "{\"reason\": \"LASTING_RISE\"}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("ingen nivå");
        });
    }

    @Test
    void shouldKnowNoEpisodeThatMayNotBeRead() {
        String path = "/v1/alerts/" + URLEncoder.encode(open("0191R002"), StandardCharsets.UTF_8);

        assertThat(post("granne", path + "/close", "").statusCode()).isEqualTo(404);
        assertThat(post("brand", path + "/close", "").statusCode()).isEqualTo(404);
        assertThat(post("lasare", path + "/close", "").statusCode()).isEqualTo(403);
        assertThat(post("samordnare", "/v1/alerts/none/close", "").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNotCloseWhatHasEnded() {
        String episode = open("0191R009");
        publish(story.person(episode, JudgementAct.CLOSE, day(9)));
        String path = "/v1/alerts/" + URLEncoder.encode(episode, StandardCharsets.UTF_8);

        Awaitility.await("the end is known")
                .until(() -> post("samordnare", path + "/close", "").statusCode() == 409);
        assertThat(post("samordnare", path + "/accept-level", "{\"reason\": \"LASTING_RISE\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("samordnare", path + "/judgement", "{\"verdict\": \"USEFUL\"}")
                        .statusCode())
                .as("a verdict is welcome afterwards too")
                .isEqualTo(202);
    }

    private static int day(int number) {
        return MONDAY + 7 * number;
    }

    private String open(String area) {
        story = new Story();
        List<Alert> said = story.take(
                Story.day(day(Integer.parseInt(area.substring(area.length() - 1))), Story.test(area, 0.0001)));
        publish(said);
        String episode = said.stream()
                .filter(alert -> alert.subject().area().equals(area))
                .findFirst()
                .orElseThrow()
                .identity()
                .episode();
        Disclosure all = Disclosure.to(
                principal("all", Role.COORDINATION, "00", "*"), Vocabularies.areas(), Vocabularies.taxonomy());
        Episodes episodes = server.getApplicationContext().getBean(Episodes.class);
        Awaitility.await(episode).until(() -> episodes.find(episode, all).isPresent());
        return episode;
    }

    private void publish(List<Alert> said) {
        said.forEach(alert -> cluster.records()
                .send(
                        alerts.alerts().name(),
                        SIGTUNA,
                        alerts.alerts().codec(registry).encode(alert)));
    }

    private List<JudgementAct> judgements(String episode) {
        return said(episode).stream().map(Judgement::act).toList();
    }

    private List<Judgement> said(String episode) {
        return cluster.records().present(sources.judgements().name()).stream()
                .map(record -> sources.judgements().codec(registry).decode(record.value()))
                .filter(judgement -> judgement.episode().equals(episode))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private Stream<String> audited() {
        return cluster.records().present(audit.topic().name()).stream()
                .map(record -> audit.topic().codec(registry).decode(record.value()))
                .map(entry -> entry.deed().action() + " " + entry.deed().target());
    }

    private String silences(String principal) {
        return get(principal, "/v1/silences").body();
    }

    private HttpResponse<String> get(String principal, String path) {
        return send(request(principal, path));
    }

    private HttpResponse<String> post(String principal, String path, String body) {
        return send(request(principal, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String principal, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer key-of-" + principal);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static Enrolment principal(String id, Role role, String area, String category) {
        List<String> hashes = List.of(KeyHash.of("key-of-" + id));
        return new Enrolment(id, role, "", List.of(area), List.of(category), hashes, 0, false, Instant.EPOCH);
    }

    private <T> Topic<T> own(Topic<T> topic) {
        String name = KafkaCluster.name(topic.name());
        cluster.createTopic(name, topic.partitions(), topic.config(1));
        return new Topic<>(
                name, topic.partitions(), topic.key(), topic.wire(), topic.kept(), topic.owner(), topic.readers());
    }

    private static final class Known implements Principals {

        @Override
        public Optional<Enrolment> byKeyHash(String hash) {
            return PRINCIPALS.values().stream()
                    .filter(one -> one.keyHashes().contains(hash))
                    .findFirst();
        }

        @Override
        public Optional<Enrolment> byId(String principal) {
            return Optional.ofNullable(PRINCIPALS.get(principal));
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
