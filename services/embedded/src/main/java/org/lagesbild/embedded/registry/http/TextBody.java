package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;

/** A schema as answered for an id. */
@Serdeable
record TextBody(String schema) {}
