package org.lagesbild.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.ledger.Outcome;

/** What became of one item. The event's id is left out where it has none that may be repeated. */
@Serdeable
public record Result(
        int index,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String eventId,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<ItemProblem> problems) {

    static Result of(int index, String eventId, Outcome outcome, List<ItemProblem> problems) {
        return new Result(index, eventId.isEmpty() ? null : eventId, outcome, problems);
    }
}
