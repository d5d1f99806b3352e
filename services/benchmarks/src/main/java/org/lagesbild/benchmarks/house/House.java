package org.lagesbild.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.registry.EmbeddedRegistry;
import org.lagesbild.embedded.registry.RegistrySettings;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.tick.TickWriter;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.web.access.KeyHash;

/**
 * An empty house in this JVM: a broker and a registry on free ports, over a directory that is gone when it is closed; all
 * topics, a national partner {@link #PARTNER} that publishes, and three more that are only expected to.
 */
public final class House implements AutoCloseable {

    public static final String PARTNER = "bench";

    /** Every partner's key at the gateway. */
    public static final String KEY = "of-the-benchmarks";

    private static final Map<String, String> PARTNERS =
            Map.of(PARTNER, "POLICE", "rescue", "RESCUE", "social", "SOCIAL", "housing", "HOUSING");

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registryServer;
    private final KafkaAccess access;
    private final SchemaRegistry registry;

    private House(Path directory) {
        this.directory = directory;
        this.broker = EmbeddedBroker.start(BrokerSettings.open(directory.resolve("broker")));
        this.access = KafkaAccess.open(broker.bootstrapServers());
        this.registryServer = EmbeddedRegistry.start(RegistrySettings.open(broker.bootstrapServers()));
        this.registry = new HttpSchemaRegistry(HttpRegistrySettings.of(registryServer.url()));
    }

    /** Everything is there when this returns, and the hour that has begun stands in the log. */
    public static House open() throws IOException {
        House house = new House(Files.createTempDirectory("lagesbild-bench"));
        house.furnish();
        return house;
    }

    private void furnish() {
        try (Admin admin = access.admin()) {
            TopicBuilder topics = new TopicBuilder(admin);
            topics.create(Topics.house());
            PARTNERS.keySet().forEach(topics::createPartner);
        }
        Codec<Enrolment> codec = Topics.ENROLMENTS.codec(registry);
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            PARTNERS.forEach((partner, sector) -> producer.send(
                    new ProducerRecord<>(Topics.ENROLMENTS.name(), partner, codec.encode(enrolment(partner, sector)))));
        }
        try (TickWriter ticks = new TickWriter(access, registry)) {
            ticks.write(Instant.now().truncatedTo(ChronoUnit.HOURS));
        }
    }

    private static Enrolment enrolment(String partner, String sector) {
        Instant since = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return new Enrolment(
                        partner,
                        Role.PUBLISHER,
                        sector,
                        List.of("00"),
                        List.of("*"),
                        List.of(KeyHash.of(KEY)),
                        24,
                        false,
                        since)
                .with(Onboarding.MADE_UP);
    }

    public KafkaAccess access() {
        return access;
    }

    public SchemaRegistry registry() {
        return registry;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String registryUrl() {
        return registryServer.url().toString();
    }

    /** A directory of that name, for the state of a service. */
    public String stateOf(String service) {
        return directory.resolve(service).toString();
    }

    /** Forgets what a service keeps beside the broker. */
    public void deleteStateOf(String service) throws IOException {
        delete(directory.resolve(service));
    }

    @Override
    public void close() throws IOException {
        registryServer.close();
        broker.close();
        delete(directory);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> found = Files.walk(tree)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
