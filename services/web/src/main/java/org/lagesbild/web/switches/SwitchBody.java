package org.lagesbild.web.switches;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchReason;

/**
 * A switch that is in force, as operators see it.
 *
 * @param kind partner, category or outward
 * @param until when it ends by itself; absent where somebody must take it back
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SwitchBody(
        String kind,
        String target,
        SwitchReason reason,
        String reference,
        String by,
        Instant since,
        @Nullable Instant until) {

    static SwitchBody of(Switch stopped) {
        return new SwitchBody(
                stopped.kind().name().toLowerCase(Locale.ROOT),
                stopped.target(),
                stopped.reason(),
                stopped.reference(),
                stopped.by(),
                stopped.since(),
                stopped.until().orElse(null));
    }
}
