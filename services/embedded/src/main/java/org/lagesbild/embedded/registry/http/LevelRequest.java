package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.registry.book.CompatibilityLevel;
import org.lagesbild.embedded.registry.book.Refusals;

/** A level as a client asks for it, and as it is confirmed. */
@Serdeable
record LevelRequest(@Nullable String compatibility) {

    CompatibilityLevel level() {
        return CompatibilityLevel.named(compatibility == null ? "" : compatibility)
                .orElseThrow(Refusals::invalidLevel);
    }
}
