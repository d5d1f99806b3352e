package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;

/** The id a schema was given. */
@Serdeable
record IdBody(int id) {}
