package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;

/** What may be done with a subject. */
@Serdeable
record ModeBody(String mode) {}
