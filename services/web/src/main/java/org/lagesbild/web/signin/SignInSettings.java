package org.lagesbild.web.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import java.util.Optional;

/**
 * {@code lagesbild.sign-in.*}: this deployment as a client of its issuer.
 *
 * @param clientId as the issuer knows us; people can sign in by the issuer where it is set
 * @param clientSecret none for a public client, which PKCE protects alone
 * @param claims which claims of the ID token may stand among {@code people} in the rights file; tried in this order
 * @param scopes what the issuer is asked for
 * @param unverifiedEmail whether an e-mail address counts that the issuer does not call verified
 * @param contact whom somebody without rights should ask, as it is shown
 */
@ConfigurationProperties("lagesbild.sign-in")
public record SignInSettings(
        Optional<String> clientId,
        Optional<String> clientSecret,
        @Bindable(defaultValue = "email,sub") List<String> claims,
        @Bindable(defaultValue = "openid,email") List<String> scopes,
        @Bindable(defaultValue = "false") boolean unverifiedEmail,
        Optional<String> contact) {

    public SignInSettings {
        claims = List.copyOf(claims);
        scopes = List.copyOf(scopes);
    }
}
