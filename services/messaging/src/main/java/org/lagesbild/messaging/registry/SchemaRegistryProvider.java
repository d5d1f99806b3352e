package org.lagesbild.messaging.registry;

/**
 * Another client for the registry than our own. One that is on the class path, named in {@code META-INF/services}, is
 * taken instead: so a deployment that wants Confluent's client adds a jar, and nothing else changes.
 */
@FunctionalInterface
public interface SchemaRegistryProvider {

    /** Makes a client for this registry; it refuses with {@link RegistryException}, as the port says. */
    SchemaRegistry create(HttpRegistrySettings settings);
}
