package org.lagesbild.web.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * One way to the issuer and back: what ties its answer to the browser that left. Sealed into a cookie of that browser.
 *
 * @param target where to go afterwards, a path of our own
 */
record Attempt(State state, Nonce nonce, CodeVerifier verifier, String target, Instant until) {

    static Attempt begin(String target, Instant until) {
        return new Attempt(new State(), new Nonce(), new CodeVerifier(), target, until);
    }

    JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .claim("state", state.getValue())
                .claim("nonce", nonce.getValue())
                .claim("verifier", verifier.getValue())
                .claim("target", target)
                .expirationTime(Date.from(until))
                .build();
    }

    static Optional<Attempt> of(JWTClaimsSet claims) {
        try {
            return Optional.of(new Attempt(
                    new State(claims.getStringClaim("state")),
                    new Nonce(claims.getStringClaim("nonce")),
                    new CodeVerifier(claims.getStringClaim("verifier")),
                    claims.getStringClaim("target"),
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty(); // sealed by us, but by another version
        }
    }
}
