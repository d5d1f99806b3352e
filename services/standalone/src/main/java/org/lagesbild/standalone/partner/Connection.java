package org.lagesbild.standalone.partner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.standalone.DemoKeys;
import org.lagesbild.standalone.OwnAreas;
import org.lagesbild.web.rights.RightsEdit;
import org.lagesbild.web.rights.RightsFile;
import org.lagesbild.web.session.DevSeed;
import picocli.CommandLine.Option;

/** Which backbone, as which operator, and where its rights file is. Left alone: the one that {@code deploy/run} runs here. */
public final class Connection {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int KAFKA_PORT = 9092;
    private static final int REGISTRY_PORT = 8081;

    @Option(names = "--data", defaultValue = "data", description = "of deploy/run, on this machine (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port-offset", defaultValue = "0", description = "of deploy/run, on this machine")
    private int portOffset;

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "of another cluster")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "of another registry")
    private @Nullable URI registry;

    @Option(names = "--principal", defaultValue = "drift", description = "the operator (${DEFAULT-VALUE})")
    private String principal = "drift";

    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description = "holds the operator's key; without it, the one of deploy/run's demo operator")
    private @Nullable Path secret;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "more properties of Kafka's clients, such as TLS; they win")
    private @Nullable Path clientConfig;

    @Option(names = "--rights", paramLabel = "FILE", description = "the rights file (rights.yaml in --data)")
    private @Nullable Path rights;

    /** The areas of that backbone, before anything looks one up. */
    public void useAreas() {
        OwnAreas.use(data.toAbsolutePath());
    }

    RightsEdit rights() {
        useAreas();
        Path file = rights == null ? data.resolve("rights.yaml") : rights;
        return new RightsEdit(file, new RightsFile(Vocabularies.taxonomy(), Vocabularies.areas()));
    }

    public KafkaAccess kafka() throws IOException {
        String servers = bootstrap == null ? LOOPBACK + ":" + (KAFKA_PORT + portOffset) : bootstrap;
        KafkaAccess access = KafkaAccess.scram(servers, principal, key());
        Map<String, String> properties = new HashMap<>(access.properties());
        if (clientConfig != null) {
            Properties more = new Properties();
            try (InputStream in = Files.newInputStream(clientConfig)) {
                more.load(in);
            }
            more.stringPropertyNames().forEach(name -> properties.put(name, more.getProperty(name)));
        }
        return new KafkaAccess(properties);
    }

    public SchemaRegistry registry() throws IOException {
        URI url = registry == null ? URI.create("http://" + LOOPBACK + ":" + (REGISTRY_PORT + portOffset)) : registry;
        return SchemaRegistries.open(HttpRegistrySettings.of(url).with(principal, key()));
    }

    private String key() throws IOException {
        if (secret != null) {
            return Files.readString(secret).strip();
        }
        Path seed = data.resolve("seed");
        if (Files.notExists(seed)) {
            throw new IllegalStateException("whose key? No --secret, and no backbone of deploy/run in " + data);
        }
        return new DemoKeys(DevSeed.at(seed)).secretOf(principal);
    }
}
