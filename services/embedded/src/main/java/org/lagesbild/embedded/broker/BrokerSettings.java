package org.lagesbild.embedded.broker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an {@link EmbeddedBroker} is started with.
 *
 * @param dataDirectory where everything it keeps lies; formatted when it is empty
 * @param host the address the client listener binds
 * @param advertisedHost the address clients are told
 * @param port the client port; 0 takes any free one
 */
public record BrokerSettings(
        Path dataDirectory, String host, String advertisedHost, int port, BrokerSecurity security) {

    private static final String LOOPBACK = "127.0.0.1";

    public BrokerSettings {
        if (security instanceof BrokerSecurity.Open && !isLoopback(host)) {
            throw new IllegalArgumentException("a broker without authentication binds loopback only");
        }
    }

    /** A broker without authentication on loopback, on any free port. */
    public static BrokerSettings open(Path dataDirectory) {
        return new BrokerSettings(dataDirectory, LOOPBACK, LOOPBACK, 0, new BrokerSecurity.Open());
    }

    /** A broker on loopback that authenticates everyone and denies by default. */
    public static BrokerSettings secured(Path dataDirectory, int port, Map<String, String> houseSecrets) {
        return new BrokerSettings(dataDirectory, LOOPBACK, LOOPBACK, port, new BrokerSecurity.Scram(houseSecrets));
    }

    BrokerSettings withPort(int newPort) {
        return new BrokerSettings(dataDirectory, host, advertisedHost, newPort, security);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
