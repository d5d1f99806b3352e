package org.lagesbild.web.token;

import java.net.URI;
import java.util.Set;

/** Addresses that may be asked for keys: https, or on this machine; whoever is in between could hand out its own. */
final class SafeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    static URI of(String address) {
        if (!holds(address)) {
            throw new IssuerException("the issuer names an address that is not https");
        }
        return URI.create(address);
    }

    static boolean holds(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null ? "" : uri.getHost();
            return !host.isEmpty()
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
