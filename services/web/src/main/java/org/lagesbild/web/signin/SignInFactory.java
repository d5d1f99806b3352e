package org.lagesbild.web.signin;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.session.SessionSettings;
import org.lagesbild.web.session.Sessions;
import org.lagesbild.web.signin.IssuerFlow.Client;
import org.lagesbild.web.token.Issuer;

/** The flow exists where there are an issuer, a client of it, an address to come back to, and sessions. */
@Factory
final class SignInFactory {

    @Singleton
    @Requires(beans = {Issuer.class, Sessions.class})
    @Requires(property = "lagesbild.sign-in.client-id")
    @Requires(property = "lagesbild.session.address")
    IssuerFlow flow(
            Issuer issuer,
            SignInSettings settings,
            SessionSettings sessions,
            Clock clock,
            @Property(name = "lagesbild.sign-in.client-id") String id) {
        @Nullable Secret secret = settings.clientSecret().map(Secret::new).orElse(null);
        String address = sessions.publicAddress().orElseThrow();
        return new IssuerFlow(
                issuer,
                issuer.verifier(id, clock),
                new Client(new ClientID(id), secret, new Scope(settings.scopes().toArray(String[]::new)), address));
    }
}
