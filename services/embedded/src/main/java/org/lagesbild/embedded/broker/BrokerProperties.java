package org.lagesbild.embedded.broker;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's own properties for one combined node. Three listeners: CLIENT for everyone, INTERNAL and CONTROLLER for the
 * node's talk with itself. The latter two are loopback and, where the broker is secured, authenticated with a secret that
 * lives as long as the process: SCRAM is no use there, as its credentials lie in the metadata that the talk brings.
 */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CLIENT = "CLIENT";
    static final String INTERNAL = "INTERNAL";
    static final String CONTROLLER = "CONTROLLER";

    private static final String LOOPBACK = "127.0.0.1";

    private final BrokerSettings settings;
    private final Map<String, String> properties = new HashMap<>();

    private BrokerProperties(BrokerSettings settings) {
        this.settings = settings;
    }

    static Map<String, String> of(BrokerSettings settings, int internalPort, int controllerPort) {
        BrokerProperties result = new BrokerProperties(settings);
        result.node(controllerPort);
        result.listeners(internalPort, controllerPort);
        result.topics();
        result.footprint();
        if (settings.security() instanceof BrokerSecurity.Scram) {
            result.security(randomSecret());
        }
        return result.properties;
    }

    private void node(int controllerPort) {
        put("process.roles", "broker,controller");
        put("node.id", String.valueOf(NODE_ID));
        put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
        put("log.dirs", settings.dataDirectory().toString());
    }

    private void listeners(int internalPort, int controllerPort) {
        String own = ",%s://%s:%d".formatted(INTERNAL, LOOPBACK, internalPort);
        put(
                "listeners",
                address(settings.host()) + own + ",%s://%s:%d".formatted(CONTROLLER, LOOPBACK, controllerPort));
        put("advertised.listeners", address(settings.advertisedHost()) + own);
        put("inter.broker.listener.name", INTERNAL);
        put("controller.listener.names", CONTROLLER);
        put("listener.name.internal.num.network.threads", "1");
        String protocol = settings.security() instanceof BrokerSecurity.Open ? "PLAINTEXT" : "SASL_PLAINTEXT";
        put(
                "listener.security.protocol.map",
                "%s:%s,%s:%s,%s:%s".formatted(CLIENT, protocol, INTERNAL, protocol, CONTROLLER, protocol));
    }

    /** One node, so one replica; a topic exists only because the catalogue or the rights file says so. */
    private void topics() {
        put("auto.create.topics.enable", "false");
        put("default.replication.factor", "1");
        put("min.insync.replicas", "1");
        put("offsets.topic.replication.factor", "1");
        put("offsets.topic.num.partitions", "8");
        put("transaction.state.log.replication.factor", "1");
        put("transaction.state.log.min.isr", "1");
        put("transaction.state.log.num.partitions", "8");
        put("share.coordinator.state.topic.replication.factor", "1");
        put("share.coordinator.state.topic.min.isr", "1");
        put("share.coordinator.state.topic.num.partitions", "1");
        put("group.initial.rebalance.delay.ms", "0");
        // how soon a file is given back in which nothing may be kept
        put("log.retention.check.interval.ms", "10000");
    }

    /** It shares the heap with the services: small buffers, few threads, small files. */
    private void footprint() {
        put("num.network.threads", "2");
        put("num.io.threads", "4");
        put("background.threads", "4");
        put("log.segment.bytes", String.valueOf(64 << 20));
        put("log.index.size.max.bytes", String.valueOf(1 << 20));
        put("offsets.topic.segment.bytes", String.valueOf(16 << 20));
        put("transaction.state.log.segment.bytes", String.valueOf(16 << 20));
        put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        put("log.cleaner.io.buffer.size", String.valueOf(256 << 10));
    }

    private void security(String ownSecret) {
        put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        put("allow.everyone.if.no.acl.found", "false");
        put("super.users", "User:" + EmbeddedBroker.HOUSE);
        put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        put("sasl.mechanism.controller.protocol", "PLAIN");
        put("listener.name.internal.sasl.enabled.mechanisms", "PLAIN");
        put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        put("listener.name.internal.plain.sasl.jaas.config", ownLogin(ownSecret));
        put("listener.name.controller.plain.sasl.jaas.config", ownLogin(ownSecret));
    }

    private static String ownLogin(String secret) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                .formatted(EmbeddedBroker.HOUSE, secret);
    }

    private static String randomSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String address(String host) {
        return "%s://%s:%d".formatted(CLIENT, host, settings.port());
    }

    private void put(String name, String value) {
        properties.put(name, value);
    }
}
