package org.lagesbild.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says whether a signed token is the issuer's, for us, and holds now. Only signatures with a public key count, whatever
 * the token's header says: an unsigned one, or one signed with a public key as if it were a shared secret, is refused.
 * Safe for several threads; takes some seconds where keys must be fetched. Never tells what stood in a refused token.
 */
public final class TokenVerifier {

    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** What a token must say. */
    record Expected(String issuer, String audience, Duration clockSkew) {}

    /** What became of a token. */
    public sealed interface Verdict {

        /** Its name in metrics. */
        default String tag() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        /** It holds, and says this. */
        record Holds(Map<String, Object> claims) implements Verdict {}

        /** It does not: not the issuer's, not for us, over, not yet, or not a token. */
        record Refused() implements Verdict {}

        /** Nobody knows: its key is not known here, and the issuer can not be asked now. */
        record Undecided() implements Verdict {}
    }

    TokenVerifier(JWKSource<SecurityContext> keys, Expected expected, InstantSource time) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier(new Claims(expected, time));
    }

    public Verdict check(String token) {
        try {
            return new Verdict.Holds(
                    processor.process(SignedJWT.parse(token), null).getClaims());
        } catch (KeySourceException e) {
            return new Verdict.Undecided();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return new Verdict.Refused();
        }
    }

    /** Issuer, audience and times, by a clock that is passed in. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final InstantSource time;

        Claims(Expected expected, InstantSource time) {
            super(
                    expected.audience(),
                    new JWTClaimsSet.Builder().issuer(expected.issuer()).build(),
                    Set.of("exp"));
            this.time = time;
            setMaxClockSkew(Math.toIntExact(expected.clockSkew().toSeconds()));
        }

        @Override
        protected Date currentTime() {
            return Date.from(time.instant());
        }
    }
}
