package org.lagesbild.embedded.registry;

import java.util.Map;

/**
 * What an {@link EmbeddedRegistry} is started with.
 *
 * @param host the address to bind
 * @param port the port to bind; 0 takes any free one
 * @param clientProperties Kafka's, with the bootstrap servers and the house's login
 */
public record RegistrySettings(String host, int port, Map<String, String> clientProperties, RegistryAccess access) {

    private static final String LOOPBACK = "127.0.0.1";

    public RegistrySettings {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** A registry on loopback, on any free port, where anyone may do anything: for tests. */
    public static RegistrySettings open(String bootstrapServers) {
        return new RegistrySettings(LOOPBACK, 0, Map.of("bootstrap.servers", bootstrapServers), RegistryAccess.open());
    }

    @Override
    public String toString() {
        return "RegistrySettings[" + host + ":" + port + "]";
    }
}
