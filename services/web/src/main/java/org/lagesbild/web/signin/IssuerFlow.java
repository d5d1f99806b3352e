package org.lagesbild.web.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.token.Issuer;
import org.lagesbild.web.token.IssuerException;
import org.lagesbild.web.token.IssuerMetadata;
import org.lagesbild.web.token.TokenVerifier;
import org.lagesbild.web.token.TokenVerifier.Verdict;

/**
 * The authorization code flow of OpenID Connect with PKCE, state and nonce, as one client of one issuer. Asks the issuer,
 * so it may take some seconds, and throws {@link IssuerException} where that does not answer.
 */
final class IssuerFlow {

    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 5_000;

    private final Issuer issuer;
    private final TokenVerifier verifier;
    private final Client client;

    /** We, as the issuer knows us. {@code address} is ours as browsers see it. */
    record Client(ClientID id, @Nullable Secret secret, Scope scopes, String address) {

        URI back() {
            return URI.create(address + IssuerController.BACK);
        }
    }

    /** What became of an attempt. */
    sealed interface Outcome {

        /** The issuer says who it is. */
        record Known(Map<String, Object> claims, String idToken) implements Outcome {}

        /** It is not this browser's attempt, or not the issuer's word, or the person would not. */
        record Refused() implements Outcome {}
    }

    IssuerFlow(Issuer issuer, TokenVerifier verifier, Client client) {
        this.issuer = issuer;
        this.verifier = verifier;
        this.client = client;
    }

    /** Where the browser is to go. */
    URI begin(Attempt attempt) {
        URI endpoint = required(issuer.metadata().authorization());
        return new AuthenticationRequest.Builder(ResponseType.CODE, client.scopes(), client.id(), client.back())
                .endpointURI(endpoint)
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Judges what the browser brought back in its query. */
    Outcome finish(@Nullable String query, Attempt attempt) {
        URI request = URI.create(client.back() + "?" + Objects.requireNonNullElse(query, ""));
        IssuerMetadata metadata = issuer.metadata();
        return code(request, attempt, metadata)
                .flatMap(code -> idToken(code, attempt, metadata))
                .flatMap(token -> judged(token, attempt))
                .orElseGet(Outcome.Refused::new);
    }

    /** Where to end the session at the issuer too; empty where it has no such place. */
    Optional<URI> signOut(@Nullable String idToken) {
        URI after = URI.create(client.address() + SignInController.PATH);
        @Nullable JWT hint = hint(idToken);
        return issuer.metadata()
                .endSession()
                .map(end -> new LogoutRequest(end, hint, null, client.id(), after, null, null).toURI());
    }

    private static @Nullable JWT hint(@Nullable String idToken) {
        try {
            return idToken == null ? null : JWTParser.parse(idToken);
        } catch (ParseException e) {
            return null;
        }
    }

    private Optional<AuthorizationCode> code(URI request, Attempt attempt, IssuerMetadata metadata) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(request);
            boolean ours = attempt.state().equals(response.getState());
            boolean theirs = response.getIssuer() == null
                    || response.getIssuer().getValue().equals(metadata.issuer());
            return !ours || !theirs || response instanceof AuthenticationErrorResponse
                    ? Optional.empty()
                    : Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode());
        } catch (GeneralException e) {
            return Optional.empty();
        }
    }

    private Optional<String> idToken(AuthorizationCode code, Attempt attempt, IssuerMetadata metadata) {
        HTTPRequest request = exchange(code, attempt, required(metadata.token()));
        request.setConnectTimeout(CONNECT_MS);
        request.setReadTimeout(READ_MS);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            return response instanceof OIDCTokenResponse tokens
                    ? Optional.ofNullable(tokens.getOIDCTokens().getIDTokenString())
                    : Optional.empty();
        } catch (IOException e) {
            throw new IssuerException("the issuer does not answer at its token endpoint", e);
        } catch (GeneralException e) {
            return Optional.empty();
        }
    }

    private HTTPRequest exchange(AuthorizationCode code, Attempt attempt, URI endpoint) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, client.back(), attempt.verifier());
        TokenRequest.Builder request = client.secret() == null
                ? new TokenRequest.Builder(endpoint, client.id(), grant)
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client.id(), client.secret()), grant);
        return request.build().toHTTPRequest();
    }

    private Optional<Outcome> judged(String idToken, Attempt attempt) {
        Verdict verdict = verifier.check(idToken);
        if (verdict instanceof Verdict.Undecided) {
            throw new IssuerException("the issuer's keys can not be had");
        }
        return verdict instanceof Verdict.Holds holds && forUs(holds.claims(), attempt)
                ? Optional.of(new Outcome.Known(holds.claims(), idToken))
                : Optional.empty();
    }

    /** Beside signature, issuer, audience and times: made for this very attempt, and for nobody beside us. */
    private boolean forUs(Map<String, Object> claims, Attempt attempt) {
        Object party = claims.get("azp");
        boolean alone = !(claims.get("aud") instanceof List<?> audiences) || audiences.size() == 1;
        return attempt.nonce().getValue().equals(claims.get("nonce"))
                && (party == null ? alone : client.id().getValue().equals(party));
    }

    private static URI required(Optional<URI> endpoint) {
        return endpoint.orElseThrow(() -> new IssuerException("the issuer signs nobody in"));
    }
}
