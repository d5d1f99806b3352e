package org.lagesbild.web.token;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What an issuer publishes about itself (OpenID Connect Discovery). All addresses are https, or on this machine.
 *
 * @param authorization where people sign in; absent where the issuer serves systems alone
 * @param token where codes and client secrets become tokens
 * @param endSession where people sign out
 */
public record IssuerMetadata(
        String issuer, URI keys, Optional<URI> authorization, Optional<URI> token, Optional<URI> endSession) {

    /** Reads the issuer's document; {@link IssuerException} where it is another issuer's, or leads somewhere unsafe. */
    static IssuerMetadata of(String issuer, Map<String, Object> document) {
        if (!issuer.equals(document.get("issuer"))) {
            throw new IssuerException("the discovery document is another issuer's");
        }
        return new IssuerMetadata(
                issuer,
                address(document, "jwks_uri").orElseThrow(() -> new IssuerException("the issuer names no keys")),
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "end_session_endpoint"));
    }

    private static Optional<URI> address(Map<String, Object> document, String name) {
        return Optional.ofNullable(document.get(name)).map(value -> SafeAddress.of(value.toString()));
    }
}
