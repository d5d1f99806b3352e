package org.lagesbild.web.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * The OpenID Connect issuer whom this deployment believes. It is asked when somebody needs it and not at a start, so that
 * a service comes up while its issuer is away; what it said is kept as long as the settings say, and longer while it does
 * not answer. Safe for several threads; asking may take some seconds.
 */
public final class Issuer {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 3_000;
    private static final int LONGEST = 256 << 10;
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(15);

    private final String name;
    private final TokenSettings settings;
    private final JWKSource<SecurityContext> keys;

    public Issuer(String name, TokenSettings settings) {
        this.name = name;
        this.settings = settings;
        this.keys = source();
    }

    /** What it says about itself, asked anew. Throws {@link IssuerException} where it does not answer. */
    public IssuerMetadata metadata() {
        return IssuerMetadata.of(name, document(URI.create(name.replaceAll("/+$", "") + DISCOVERY)));
    }

    /** A verifier of its tokens for this audience: the API's name, or a client's for the tokens that say who signed in. */
    public TokenVerifier verifier(String audience, InstantSource time) {
        return new TokenVerifier(keys, new TokenVerifier.Expected(name, audience, settings.clockSkew()), time);
    }

    /** Keys as they are now; a document that can not be had or read is an {@link IssuerException}. */
    Map<String, Object> keys() {
        return document(metadata().keys());
    }

    private JWKSource<SecurityContext> source() {
        long kept = settings.keysKept().toMillis();
        return JWKSourceBuilder.create(new IssuerKeys(this))
                .cache(kept, Math.min(kept, LONGEST_FETCH.toMillis()))
                .refreshAheadCache(false)
                .rateLimited(settings.keysPause().toMillis())
                .retrying(true)
                .outageTolerant(settings.keysOutage().toMillis())
                .build();
    }

    private static Map<String, Object> document(URI address) {
        try {
            DefaultResourceRetriever http = new DefaultResourceRetriever(CONNECT_MS, READ_MS, LONGEST);
            return JSONObjectUtils.parse(http.retrieveResource(address.toURL()).getContent());
        } catch (IOException | ParseException e) {
            throw new IssuerException("the issuer gave no document at " + address.getPath(), e);
        }
    }
}
