package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;
import org.lagesbild.embedded.registry.book.CompatibilityLevel;

/** The level that holds; a request to change it calls the same thing {@link LevelRequest#compatibility()}. */
@Serdeable
record LevelBody(CompatibilityLevel compatibilityLevel) {}
