package org.lagesbild.web.session;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Sessions exist under the dev profile alone; elsewhere people come by their issuer. */
@Factory
@Requires(property = "lagesbild.profile", value = "dev")
final class SessionFactory {

    @Singleton
    @Requires(missingBeans = DevSeed.class)
    @Requires(property = "lagesbild.dev.seed-file")
    DevSeed seed(@Property(name = "lagesbild.dev.seed-file") String file) {
        return DevSeed.at(Path.of(file));
    }

    @Singleton
    @Requires(beans = DevSeed.class)
    Sessions sessions(DevSeed seed, Clock clock) {
        return new Sessions(seed.derive("web/session"), clock);
    }

    @Singleton
    @Requires(beans = DevSeed.class)
    SignInLinks links(Clock clock) {
        return new SignInLinks(clock);
    }
}
