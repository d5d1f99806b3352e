package org.lagesbild.web.token;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.web.profile.Profile;
import org.lagesbild.web.profile.StartupRule;

/** Where an issuer is believed, it is by an address nobody else can answer at, and only for tokens that are for us. */
@Singleton
final class TokensConfigured implements StartupRule {

    private final Profile profile;
    private final TokenSettings settings;

    TokensConfigured(Profile profile, TokenSettings settings) {
        this.profile = profile;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (profile.trusted().filter(issuer -> !SafeAddress.holds(issuer)).isPresent()) {
            faults.add("lagesbild.issuer is not an https address: whoever is in between could sign for anybody");
        }
        boolean needed = !profile.dev() || profile.trusted().isPresent();
        if (needed && settings.wantedAudience().isEmpty()) {
            faults.add("lagesbild.tokens.audience is not set: a token for any other system would be taken here");
        }
        return faults;
    }
}
