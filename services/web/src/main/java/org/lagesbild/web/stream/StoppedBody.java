package org.lagesbild.web.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.web.problem.ProblemType;

/** The last event of a stream that an operator stopped: the type of problem that whoever comes back will meet. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoppedBody(
        String type, Instant since, @Nullable Instant until) {

    static StoppedBody of(ProblemType type, Switch stopped) {
        return new StoppedBody(
                type.uri().toString(), stopped.since(), stopped.until().orElse(null));
    }
}
