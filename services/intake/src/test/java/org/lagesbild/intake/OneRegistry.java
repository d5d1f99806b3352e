package org.lagesbild.intake;

import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** The registry of this JVM's broker: the ids in its topics mean the same to all tests. */
public final class OneRegistry {

    public static final SchemaRegistry REGISTRY = new InMemorySchemaRegistry();

    private OneRegistry() {}
}
