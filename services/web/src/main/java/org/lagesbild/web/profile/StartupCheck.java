package org.lagesbild.web.profile;

import io.micronaut.context.annotation.Context;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every rule before anything is served, and fails once with all that is wrong. */
@Context
final class StartupCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartupCheck.class);

    StartupCheck(List<StartupRule> rules, Profile profile) {
        List<String> faults = rules.stream()
                .map(StartupRule::faults)
                .flatMap(Collection::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("can not start:\n - " + String.join("\n - ", faults));
        }
        if (profile.dev()) {
            LOG.warn("profile dev: demo keys, loopback only, not for real reports");
        }
    }
}
