package org.lagesbild.web.session;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Sessions exist where there is a secret to seal them with; links and keys for people under the dev profile alone. */
@Factory
final class SessionFactory {

    @Singleton
    @Requires(missingBeans = DevSeed.class)
    @Requires(property = "lagesbild.profile", value = "dev")
    @Requires(property = "lagesbild.dev.seed-file")
    DevSeed devSeed(@Property(name = "lagesbild.dev.seed-file") String file) {
        return DevSeed.at(Path.of(file));
    }

    @Singleton
    @Requires(property = "lagesbild.profile", notEquals = "dev")
    @Requires(property = "lagesbild.session.key-file")
    DevSeed seed(@Property(name = "lagesbild.session.key-file") String file) {
        return DevSeed.at(Path.of(file));
    }

    @Singleton
    @Requires(beans = DevSeed.class)
    Sessions sessions(DevSeed seed, SessionSettings settings, Clock clock) {
        return new Sessions(seed, settings, clock);
    }

    @Singleton
    @Requires(beans = DevSeed.class)
    @Requires(property = "lagesbild.profile", value = "dev")
    SignInLinks links(Clock clock) {
        return new SignInLinks(clock);
    }
}
