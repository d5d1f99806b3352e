package org.lagesbild.publisher.gateway;

import java.net.URI;
import java.time.Duration;

/**
 * Where the gateway is, and as whom to publish. The key goes out over TLS, or to this very machine, and nowhere else.
 *
 * @param ledgerWait how long the gateway may wait for the ledger's outcomes before it answers
 * @param timeout how long to wait for the gateway, beyond that
 */
public record GatewaySettings(URI uri, String key, Duration ledgerWait, Duration timeout) {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public GatewaySettings {
        if (key.isBlank() || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException("a key is one word of plain letters");
        }
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback(uri.getHost()))) {
            throw new IllegalArgumentException("the gateway's address begins with https, but on this machine");
        }
    }

    public static GatewaySettings of(URI uri, String key) {
        return new GatewaySettings(uri, key, WAIT, TIMEOUT);
    }

    private static boolean loopback(String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
