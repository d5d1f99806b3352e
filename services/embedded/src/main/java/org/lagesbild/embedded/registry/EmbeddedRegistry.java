package org.lagesbild.embedded.registry;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lagesbild.embedded.registry.book.Book;
import org.lagesbild.embedded.registry.book.Deletions;
import org.lagesbild.embedded.registry.book.Importer;
import org.lagesbild.embedded.registry.book.Levels;
import org.lagesbild.embedded.registry.book.Modes;
import org.lagesbild.embedded.registry.book.Registrar;
import org.lagesbild.embedded.registry.book.Shelf;
import org.lagesbild.embedded.registry.log.KafkaChangeLog;

/**
 * A schema registry in this JVM that speaks the Confluent Schema Registry REST API for Avro, so that partners use the
 * serializers they have. Its state is the compacted topic {@code _schemas}: all of it is read before the port opens, and
 * a restart keeps every id. One registry writes to one Kafka cluster.
 *
 * <p>Starting fails when Kafka is not reached or the port is taken. Closing leaves the topic as it is.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private final KafkaChangeLog log;
    private final EmbeddedServer server;

    private EmbeddedRegistry(KafkaChangeLog log, EmbeddedServer server) {
        this.log = log;
        this.server = server;
    }

    /** Reads the state and opens the port. */
    public static EmbeddedRegistry start(RegistrySettings settings) {
        Book book = new Book();
        KafkaChangeLog log = KafkaChangeLog.open(settings.clientProperties(), book);
        try {
            EmbeddedServer server =
                    context(settings, book, log).getBean(EmbeddedServer.class).start();
            return new EmbeddedRegistry(log, server);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** Returns the base address of the REST API. */
    public URI url() {
        return server.getURI();
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
        log.close();
    }

    /** A context of its own: no configuration file and no bean of the services' reaches it. */
    private static ApplicationContext context(RegistrySettings settings, Book book, KafkaChangeLog log) {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .beanConfigurations(new OwnBeansOnly())
                .properties(properties(settings))
                .singletons(
                        settings.access(),
                        new Shelf(book),
                        new Registrar(book, log),
                        new Importer(book, log),
                        new Levels(book, log),
                        new Modes(book, log),
                        new Deletions(book, log))
                .start();
    }

    private static Map<String, Object> properties(RegistrySettings settings) {
        return Map.of(
                "lagesbild.registry.enabled", true,
                "micronaut.application.name", "lagesbild-registry",
                "micronaut.server.host", settings.host(),
                "micronaut.server.port", settings.port() == 0 ? -1 : settings.port(),
                "micronaut.security.enabled", false,
                "problem.enabled", false,
                "micronaut.metrics.enabled", false,
                "endpoints.all.enabled", false,
                "micronaut.codec.json.additional-types",
                        List.of("application/vnd.schemaregistry.v1+json", "application/vnd.schemaregistry+json"));
    }
}
