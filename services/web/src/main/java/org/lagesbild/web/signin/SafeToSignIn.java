package org.lagesbild.web.signin;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.web.profile.Profile;
import org.lagesbild.web.profile.StartupRule;
import org.lagesbild.web.session.SessionSettings;

/** Whoever lets people sign in by the issuer says where they come back to and what sessions are sealed with. */
@Singleton
final class SafeToSignIn implements StartupRule {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final SignInSettings settings;
    private final SessionSettings sessions;
    private final Profile profile;
    private final Environment environment;

    SafeToSignIn(SignInSettings settings, SessionSettings sessions, Profile profile, Environment environment) {
        this.settings = settings;
        this.sessions = sessions;
        this.profile = profile;
        this.environment = environment;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Optional<URI> address = sessions.address();
        if (address.filter(uri -> !safe(uri)).isPresent()) {
            faults.add("lagesbild.session.address is not https: sessions would cross the network in the open");
        }
        if (settings.clientId().isEmpty()) {
            return faults;
        }
        if (address.isEmpty()) {
            faults.add("lagesbild.session.address is not set: the issuer would not know where to send people back to");
        }
        if (!settings.scopes().contains("openid")) {
            faults.add("lagesbild.sign-in.scopes lacks openid: the issuer would not say who signed in");
        }
        String secret = profile.dev() ? "lagesbild.dev.seed-file" : "lagesbild.session.key-file";
        if (!environment.containsProperty(secret)) {
            faults.add(secret + " is not set: nothing to seal sessions with");
        }
        return faults;
    }

    private static boolean safe(URI address) {
        return "https".equals(address.getScheme()) || THIS_MACHINE.contains(String.valueOf(address.getHost()));
    }
}
