package org.lagesbild.web.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's stay, as the cookie carries it.
 *
 * @param began when it was opened; it does not outlive {@link SessionSettings#life}
 * @param seen when it was last used, as far as the cookie was written anew
 * @param idToken what the issuer wants to see at sign-out; null where there is none, or one too long for a cookie
 */
public record Session(
        String id,
        String principal,
        Proof proof,
        Instant began,
        Instant seen,
        @Nullable String idToken) {

    public Session {
        began = began.truncatedTo(ChronoUnit.SECONDS);
        seen = seen.truncatedTo(ChronoUnit.SECONDS);
    }

    Session seenAt(Instant now) {
        return new Session(id, principal, proof, began, now, idToken);
    }

    JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .jwtID(id)
                .subject(principal)
                .claim("kind", proof.kind().name())
                .claim("hash", proof.hash())
                .issueTime(Date.from(began))
                .claim("seen", seen.getEpochSecond())
                .claim("id_token", idToken)
                .build();
    }

    /** Reads what {@link #claims} wrote. */
    static Optional<Session> of(JWTClaimsSet claims) {
        try {
            return Optional.of(new Session(
                    claims.getJWTID(),
                    claims.getSubject(),
                    new Proof(Proof.Kind.valueOf(claims.getStringClaim("kind")), claims.getStringClaim("hash")),
                    claims.getIssueTime().toInstant(),
                    Instant.ofEpochSecond(claims.getLongClaim("seen")),
                    claims.getStringClaim("id_token")));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty(); // sealed by us, but by another version
        }
    }
}
