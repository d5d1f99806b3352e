package org.lagesbild.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.AlertSources;
import org.lagesbild.alerts.log.DeliveryTable;
import org.lagesbild.alerts.people.PeopleSources;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.web.audit.AuditSource;
import org.lagesbild.web.switches.SwitchSource;
import org.lagesbild.web.switches.Switchboard;

/** The delivery of alerts as it runs, over topics of its own on the test's broker. */
public final class Site implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaCluster cluster = KafkaCluster.shared();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final AlertSources sources =
            new AlertSources(own(Topics.ALERTS), own(Topics.SUBSCRIPTIONS), own(Topics.DELIVERIES));
    private final PeopleSources people = new PeopleSources(own(Topics.SILENCES), own(Topics.JUDGEMENTS));
    private final SwitchSource switches = new SwitchSource(own(Topics.SWITCHES));
    private final AuditSource audit = new AuditSource(own(Topics.AUDIT));
    private final HttpClient client = HttpClient.newHttpClient();
    private final KnownPrincipals principals;
    private final Clock clock;
    private final Map<String, Object> properties;
    private EmbeddedServer server;

    public Site(KnownPrincipals principals, Clock clock, Path directory) {
        this(principals, clock, directory, Map.of());
    }

    public Site(KnownPrincipals principals, Clock clock, Path directory, Map<String, Object> more) {
        this.principals = principals;
        this.clock = clock;
        this.properties = new HashMap<>(Map.of(
                "micronaut.server.port",
                -1,
                "lagesbild.profile",
                "dev",
                "lagesbild.dev.seed-file",
                directory.resolve("seed").toString(),
                "lagesbild.webhooks.allowed-networks",
                "127.0.0.0/8",
                "lagesbild.webhooks.plain-http",
                true,
                "lagesbild.webhooks.timeout",
                "5s",
                "lagesbild.alerts.enabled",
                true));
        properties.putAll(more);
        this.server = start();
    }

    /** Another node over the same topics begins, and this one is no more. */
    public void restart() {
        server.close();
        server = start();
    }

    /** Writes the alert as episodes would. */
    public void publish(Alert alert) {
        cluster.records()
                .send(
                        sources.alerts().name(),
                        alert.subject().municipality(),
                        sources.alerts().codec(registry).encode(alert));
    }

    /** Waits until it is known here. */
    public void awaitKnown(String alert) {
        AlertLog log = context().getBean(AlertLog.class);
        Awaitility.await("alert " + alert).until(() -> log.find(alert).isPresent());
    }

    /** Stops something, or lets it run again, as an operator would by way of any service. */
    public void say(Switch stopped, boolean stop) {
        Topic<Switch> topic = switches.topic();
        byte[] value = stop ? topic.codec(registry).encode(stopped) : null;
        cluster.records().send(topic.name(), stopped.key(), value);
    }

    /** What stands in the topic of deliveries now, by key. */
    public Map<String, Delivery> deliveries() {
        var codec = sources.deliveries().codec(registry);
        Map<String, Delivery> found = new HashMap<>();
        cluster.records()
                .table(sources.deliveries().name())
                .forEach((key, value) -> found.put(key, codec.decode(value)));
        return found;
    }

    /** What stands in the topic of subscriptions, as bytes: what somebody sees who reads Kafka. */
    public Map<String, byte[]> subscriptions() {
        return cluster.records().table(sources.subscriptions().name());
    }

    public Map<String, Subscription> decoded() {
        var codec = sources.subscriptions().codec(registry);
        Map<String, Subscription> found = new HashMap<>();
        subscriptions().forEach((key, value) -> found.put(key, codec.decode(value)));
        return found;
    }

    public HttpRequest.Builder requestAs(String principal, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer " + KnownPrincipals.key(principal))
                .header("Content-Type", "application/json");
    }

    public HttpResponse<String> getAs(String principal, String path) {
        return send(requestAs(principal, path));
    }

    public HttpResponse<String> postAs(String principal, String path, String body) {
        return send(requestAs(principal, path).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of a good answer. */
    public JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    public HttpClient client() {
        return client;
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    private EmbeddedServer start() {
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(
                        KafkaAccess.open(cluster.bootstrapServers()),
                        registry,
                        sources,
                        people,
                        switches,
                        audit,
                        principals,
                        clock)
                .start();
        EmbeddedServer started = context.getBean(EmbeddedServer.class).start();
        Awaitility.await("what has been said")
                .until(() -> subscriptions(context).ready()
                        && context.getBean(AlertLog.class).ready()
                        && context.getBean(DeliveryTable.class).ready()
                        && context.getBean(Switchboard.class).ready());
        return started;
    }

    @SuppressWarnings("unchecked") // the argument says so
    private static TopicTable<Subscription> subscriptions(ApplicationContext context) {
        return context.getBean(Argument.of(TopicTable.class, Subscription.class));
    }

    private <T> Topic<T> own(Topic<T> topic) {
        String name = KafkaCluster.name(topic.name());
        cluster.createTopic(name, topic.partitions(), topic.config(1));
        return new Topic<>(
                name, topic.partitions(), topic.key(), topic.wire(), topic.kept(), topic.owner(), topic.readers());
    }

    @Override
    public void close() {
        server.close();
    }
}
