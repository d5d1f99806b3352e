package org.lagesbild.web.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Where the library gets the issuer's keys from: by way of its discovery document every time, since an issuer may move
 * them. Caching, pauses and outages are the library's.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private final Issuer issuer;

    IssuerKeys(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws JWKSetRetrievalException {
        try {
            return JWKSet.parse(issuer.keys());
        } catch (IssuerException | ParseException e) {
            throw new JWKSetRetrievalException("the issuer's keys can not be had", e);
        }
    }

    @Override
    public void close() {
        // nothing is held between two fetches
    }
}
