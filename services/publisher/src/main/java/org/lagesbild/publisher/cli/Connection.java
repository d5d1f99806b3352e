package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import picocli.CommandLine.Option;

/** Where to publish to, and as whom. Secrets come from files, since arguments are seen by everyone on the machine. */
final class Connection {

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Kafka's bootstrap servers")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "the schema registry (${DEFAULT-VALUE})")
    private URI registry = URI.create("http://localhost:8081");

    @Option(names = "--principal", paramLabel = "NAME", description = "user of Kafka and registry, where they ask")
    private @Nullable String principal;

    @Option(names = "--secret", paramLabel = "FILE", description = "holds the principal's secret")
    private @Nullable Path secret;

    boolean given() {
        return bootstrap != null;
    }

    KafkaAccess kafka() {
        String servers = bootstrap;
        if (servers == null) {
            throw new IllegalStateException("--bootstrap is missing");
        }
        return principal == null ? KafkaAccess.open(servers) : KafkaAccess.scram(servers, principal, readSecret());
    }

    SchemaRegistry registry() {
        HttpRegistrySettings settings = HttpRegistrySettings.of(registry);
        return SchemaRegistries.open(principal == null ? settings : settings.with(principal, readSecret()));
    }

    private String readSecret() {
        Path file = secret;
        if (file == null) {
            throw new IllegalStateException("--principal needs --secret");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret could not be read", e);
        }
    }
}
