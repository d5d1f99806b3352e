package org.lagesbild.testkit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lagesbild.messaging.topic.Leaders;

/**
 * A real broker for tests, without authentication, started at its first use and once per JVM. Tests do not clean up:
 * they keep apart by {@linkplain #name(String) names} that nobody else has. Either {@code KafkaCluster.shared()}, or a
 * parameter of a test annotated {@code @ExtendWith(KafkaCluster.Extension.class)}.
 *
 * <p>It runs in this JVM or, with the system property {@code testkit.backbone=containers}, in a container; on a
 * free port either way.
 */
public final class KafkaCluster implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 30;

    private final TestBroker broker;
    private final Admin admin;
    private final Records records;

    private KafkaCluster(TestBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        this.records = new Records(broker.bootstrapServers());
    }

    /** Returns this JVM's broker, which nobody closes: it ends and its data goes with the JVM. */
    public static KafkaCluster shared() {
        return Shared.CLUSTER;
    }

    /** Returns a broker nobody else has, for tests that need topics by their own names; whoever asks closes it. */
    public static KafkaCluster own() {
        return new KafkaCluster(TestBroker.start());
    }

    /** Returns a name nobody else has, which begins with the prefix and is legal for topics, groups and subjects. */
    public static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Returns an admin client, which stays the cluster's to close. */
    public Admin admin() {
        return admin;
    }

    /** Returns what writes and reads records here. */
    public Records records() {
        return records;
    }

    /** Creates a topic with a name of its own and returns that name. */
    public String newTopic(String prefix, int partitions) {
        String name = name(prefix);
        createTopic(name, partitions, Map.of());
        return name;
    }

    /** Creates the topic with the broker's defaults and these settings; its leaders answer when the call returns. */
    public void createTopic(String name, int partitions, Map<String, String> config) {
        NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(config);
        try {
            admin.createTopics(List.of(topic)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Leaders.await(admin, List.of(name));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topic not created: " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + name, e);
        }
    }

    private static KafkaCluster startShared() {
        KafkaCluster cluster = own();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        return cluster;
    }

    @Override
    public void close() {
        records.close();
        admin.close();
        broker.close();
    }

    /** Gives the shared cluster to tests and life-cycle methods that declare it as a parameter. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KafkaCluster.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared();
        }
    }

    private static final class Shared {
        private static final KafkaCluster CLUSTER = startShared();
    }
}
