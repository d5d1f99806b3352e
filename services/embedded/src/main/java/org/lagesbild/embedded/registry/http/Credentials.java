package org.lagesbild.embedded.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an Authorization header claims, by basic authentication or with a bearer secret alone. */
record Credentials(Optional<String> principal, String secret) {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    /** Returns nothing where the header is missing or makes no sense. */
    static Optional<Credentials> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(new Credentials(
                    Optional.empty(), header.substring(BEARER.length()).strip()));
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? basic(header.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static Optional<Credentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(Optional.of(pair.substring(0, colon)), pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Credentials" + principal;
    }
}
