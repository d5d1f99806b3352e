package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;

/** Where a schema is used. */
@Serdeable
record UseBody(String subject, int version) {}
