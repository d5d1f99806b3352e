package org.lagesbild.embedded.broker;

import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One combined KRaft node (broker and controller) in this JVM, so that the whole product starts with one command and no
 * container. It is not replicated. What was acknowledged is there again when a broker starts on the same directory.
 *
 * <p>Starting blocks until clients are served; a port in use fails the start. Closing ends it cleanly, and twice is fine.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** The house's principal: the only super user, and it too has to authenticate. */
    public static final String HOUSE = "lagesbild";

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Formats the data directory where that has not been done, and starts the node on it. */
    public static EmbeddedBroker start(BrokerSettings wanted) {
        int[] free = FreePorts.find(3);
        BrokerSettings settings = wanted.port() == 0 ? wanted.withPort(free[0]) : wanted;
        FreePorts.requireFree(settings.host(), settings.port());
        StorageFormat.ensure(settings);
        Map<String, String> properties = BrokerProperties.of(settings, free[1], free[2]);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        EmbeddedBroker broker = new EmbeddedBroker(settings, server);
        try {
            server.startup();
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    /** Returns what clients on this machine connect to. */
    public String bootstrapServers() {
        return settings.advertisedHost() + ":" + settings.port();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
