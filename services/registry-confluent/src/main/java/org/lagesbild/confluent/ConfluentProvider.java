package org.lagesbild.confluent;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistryProvider;

/** Makes Confluent's caching client for the addresses and credentials of our settings. */
public final class ConfluentProvider implements SchemaRegistryProvider {

    private static final int CACHED = 1_000;

    @Override
    public SchemaRegistry create(HttpRegistrySettings settings) {
        Map<String, Object> configs = new HashMap<>();
        configs.put("latest.cache.ttl.sec", "0"); // else what was newest once stays so
        settings.credentials().ifPresent(who -> {
            configs.put("basic.auth.credentials.source", "USER_INFO");
            configs.put("basic.auth.user.info", who.principal() + ":" + who.secret());
        });
        return new ConfluentSchemaRegistry(new CachedSchemaRegistryClient(
                settings.urls().stream().map(URI::toString).toList(), CACHED, configs));
    }
}
