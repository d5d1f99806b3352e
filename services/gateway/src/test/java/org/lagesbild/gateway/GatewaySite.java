package org.lagesbild.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.Principals;

/** A gateway on some broker, and a publisher's client for it. Partners' keys are {@code key-of-<id>}. */
final class GatewaySite implements AutoCloseable {

    /** One for all tests, since they share the topics of enrolments and receipts on the shared broker. */
    static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();

    /** Transactional ids are an instance's own, and other tests' gateways are on the same broker. */
    private final String instance = KafkaCluster.name("site");

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    GatewaySite(String bootstrapServers) {
        this(bootstrapServers, REGISTRY);
    }

    GatewaySite(String bootstrapServers, SchemaRegistry registry) {
        this.registry = registry;
        this.access = KafkaAccess.open(bootstrapServers);
        try (var admin = access.admin()) {
            new TopicBuilder(admin)
                    .create(List.of(Topics.ENROLMENTS, Topics.RECEIPTS, Topics.ALERTS, Topics.SWITCHES, Topics.AUDIT));
        }
        this.server = ApplicationContext.builder(Map.of(
                        "micronaut.server.port",
                        -1,
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.gateway.enabled",
                        true,
                        "lagesbild.gateway.instance",
                        instance,
                        "lagesbild.kafka.bootstrap",
                        bootstrapServers))
                .singletons(registry)
                .run(EmbeddedServer.class);
        context()
                .getBeansOfType(TopicTable.class)
                .forEach(table -> table.caughtUp().join());
    }

    static GatewaySite shared() {
        return new GatewaySite(KafkaCluster.shared().bootstrapServers());
    }

    /** Enrols a publisher of police reports in Sigtuna, with its topics, and returns its id. */
    String newPartner(String prefix) {
        String partner = KafkaCluster.name(prefix);
        try (var admin = access.admin()) {
            new TopicBuilder(admin).createPartner(partner);
        }
        enrol(partner, false);
        return partner;
    }

    /** Enrols an operator, and returns its id. */
    String newOperator() {
        String operator = KafkaCluster.name("drift");
        enrol(principal(operator, Role.OPERATOR, false));
        return operator;
    }

    /** The same with quotas of its own. */
    String newPartner(String prefix, Quotas quotas) {
        String partner = newPartner(prefix);
        enrol(publisher(partner, false).withQuotas(quotas));
        return partner;
    }

    /** Publishes the partner's enrolment and waits until the gateway has it. */
    void enrol(String partner, boolean suspended) {
        enrol(publisher(partner, suspended));
    }

    /** The same with this on record of it. */
    void enrol(String partner, boolean suspended, Onboarding onboarding) {
        enrol(publisher(partner, suspended).with(onboarding));
    }

    private static Enrolment publisher(String partner, boolean suspended) {
        return principal(partner, Role.PUBLISHER, suspended);
    }

    private static Enrolment principal(String partner, Role role, boolean suspended) {
        return new Enrolment(
                        partner,
                        role,
                        "POLICE",
                        List.of("0191"),
                        List.of("*"),
                        List.of(KeyHash.of("key-of-" + partner)),
                        24,
                        suspended,
                        Instant.EPOCH)
                .with(Onboarding.MADE_UP);
    }

    private void enrol(Enrolment enrolment) {
        String partner = enrolment.principal();
        try (var producer = access.producer(Map.of())) {
            byte[] value = Topics.ENROLMENTS.codec(registry).encode(enrolment);
            producer.send(new ProducerRecord<>(Topics.ENROLMENTS.name(), partner, value));
        }
        Principals principals = context().getBean(Principals.class);
        Awaitility.await("enrolment of " + partner)
                .atMost(Duration.ofSeconds(20))
                .until(() -> principals.byId(partner).filter(enrolment::equals).isPresent());
    }

    HttpRequest.Builder as(String partner, String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("Authorization", "Bearer key-of-" + partner);
    }

    HttpResponse<String> publish(String partner, String query, String body) {
        return send(as(partner, "/v1/incidents" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    URI uri() {
        return server.getURI();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(40)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String instance() {
        return instance;
    }

    KafkaAccess access() {
        return access;
    }

    ApplicationContext context() {
        return server.getApplicationContext();
    }

    @Override
    public void close() {
        server.close();
    }
}
