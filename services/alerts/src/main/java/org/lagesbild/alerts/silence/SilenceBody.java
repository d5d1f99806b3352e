package org.lagesbild.alerts.silence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.silence.SilenceReason;

/** A silence that holds or is to come. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SilenceBody(
        String id,
        List<String> areas,
        String category,
        SilenceReason reason,
        String reference,
        String by,
        Instant since,
        Instant until) {

    static SilenceBody of(Silence silence) {
        return new SilenceBody(
                silence.id(),
                silence.areas(),
                silence.category(),
                silence.reason(),
                silence.reference(),
                silence.by(),
                silence.since(),
                silence.until());
    }
}
