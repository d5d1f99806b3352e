package org.lagesbild.testkit;

import org.lagesbild.messaging.registry.SchemaRegistry;

final class InMemorySchemaRegistryTest extends SchemaRegistryContract {

    private final SchemaRegistry registry = new InMemorySchemaRegistry();

    @Override
    protected SchemaRegistry registry() {
        return registry;
    }
}
