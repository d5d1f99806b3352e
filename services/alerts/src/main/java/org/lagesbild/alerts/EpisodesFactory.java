package org.lagesbild.alerts;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.web.health.Readiness;

/** Runs the episodes in a process that is given a place for their state; others serve and deliver alone. */
@Factory
@Requires(property = "lagesbild.alerts.state-directory")
final class EpisodesFactory {

    @Context
    @Bean(preDestroy = "close")
    AlertsService episodes(
            KafkaAccess access,
            SchemaRegistry registry,
            @Value("${lagesbild.alerts.state-directory}") String directory,
            @Value("${lagesbild.alerts.standbys:1}") int standbys,
            @Value("${lagesbild.alerts.rules:}") @Nullable String rules) {
        Optional<Path> own =
                Optional.ofNullable(rules).filter(file -> !file.isBlank()).map(Path::of);
        AlertsService service = new AlertsService(access, registry, new AlertsSettings(directory, 1, standbys, own));
        service.start();
        return service;
    }

    @Context
    Readiness running(AlertsService episodes) {
        return new Running(episodes);
    }

    private record Running(AlertsService episodes) implements Readiness {

        @Override
        public String name() {
            return "episodes";
        }

        @Override
        public boolean ready() {
            return episodes.streams().state() == KafkaStreams.State.RUNNING;
        }
    }
}
