package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.registry.book.Mode;
import org.lagesbild.embedded.registry.book.Refusals;

/** What may be done with a subject, as a client asks for it and as it is told. */
@Serdeable
record ModeBody(@Nullable String mode) {

    static ModeBody of(Mode mode) {
        return new ModeBody(mode.name());
    }

    Mode known() {
        return Mode.named(mode == null ? "" : mode).orElseThrow(Refusals::invalidMode);
    }
}
