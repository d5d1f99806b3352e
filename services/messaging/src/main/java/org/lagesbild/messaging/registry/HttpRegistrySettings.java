package org.lagesbild.messaging.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the registry is and how long to try.
 *
 * @param urls base addresses of the same registry, tried in turn
 * @param timeout for one answer
 * @param attempts how often all addresses are tried before giving up
 */
public record HttpRegistrySettings(List<URI> urls, Optional<Credentials> credentials, Duration timeout, int attempts) {

    public HttpRegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty() || attempts < 1) {
            throw new IllegalArgumentException("a registry needs an address and an attempt");
        }
    }

    /** Settings that fit a registry nearby: five seconds for an answer, four attempts. */
    public static HttpRegistrySettings of(URI url) {
        return new HttpRegistrySettings(List.of(url), Optional.empty(), Duration.ofSeconds(5), 4);
    }

    /** Returns the same with credentials, sent as basic authentication. */
    public HttpRegistrySettings with(String principal, String secret) {
        return new HttpRegistrySettings(urls, Optional.of(new Credentials(principal, secret)), timeout, attempts);
    }

    /** Who asks. */
    public record Credentials(String principal, String secret) {
        @Override
        public String toString() {
            return "Credentials[" + principal + "]";
        }
    }
}
