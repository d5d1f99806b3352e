package org.lagesbild.messaging.registry;

/**
 * Where schemas live, as far as codecs need to know. A port, because the default build takes everything from Maven
 * Central, where Confluent's client is not: any registry that speaks the Confluent REST API serves behind it.
 *
 * <p>Subjects follow {@code TopicNameStrategy}: {@code <topic>-value}. Schemas are Avro, as JSON text.
 */
public interface SchemaRegistry {

    /**
     * Registers the schema under the subject, or finds it there.
     *
     * @return the schema's id, the same each time for the same text
     * @throws RegistryException when the registry refuses it (incompatible, not allowed) or cannot be reached
     */
    int register(String subject, String schema);

    /**
     * Returns the schema with this id, as JSON text.
     *
     * @throws RegistryException when there is none, or the registry cannot be reached
     */
    String byId(int id);

    /** Returns the newest version of the subject; throws {@link RegistryException} where it has none. */
    RegisteredSchema latest(String subject);

    /** Says whether the registry would accept the schema as the subject's next version. */
    boolean compatible(String subject, String schema);
}
