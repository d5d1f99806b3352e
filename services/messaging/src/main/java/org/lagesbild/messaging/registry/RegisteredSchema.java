package org.lagesbild.messaging.registry;

/** One version of one subject, as the registry knows it. */
public record RegisteredSchema(String subject, int version, int id, String schema) {}
