package org.lagesbild.benchmarks.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;

/** The gateway as it is run alone, in this JVM, on the broker and the registry of the house. */
final class Door implements AutoCloseable {

    /** Items per hour: what is measured here is the door, not the quota. */
    private static final long NO_END = 1_000_000_000_000L;

    private final EmbeddedServer server;

    private Door(EmbeddedServer server) {
        this.server = server;
    }

    /** Returns when it knows who may publish. */
    static Door open(House house) {
        ApplicationContext context = ApplicationContext.builder(Map.<String, Object>of(
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.server.port",
                        -1,
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.gateway.enabled",
                        "true",
                        "lagesbild.quota.items-per-hour",
                        NO_END,
                        "lagesbild.quota.category-items-per-hour",
                        NO_END,
                        "lagesbild.kafka.bootstrap",
                        house.bootstrapServers()))
                .banner(false)
                .build();
        context.registerSingleton(SchemaRegistry.class, house.registry());
        EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
        context.getBeansOfType(TopicTable.class)
                .forEach(table -> table.caughtUp().join());
        return new Door(server);
    }

    URI incidents() {
        return server.getURI().resolve("/v1/incidents");
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
