package org.lagesbild.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.ledger.Outcome;

/**
 * What became of one item.
 *
 * @param line on which it begins, where the format has lines
 * @param eventId left out where it has none that may be repeated
 */
@Serdeable
public record Result(
        int index,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String eventId,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<ItemProblem> problems) {

    static Result of(int index, String eventId, Outcome outcome, List<ItemProblem> problems) {
        return new Result(index, null, eventId.isEmpty() ? null : eventId, outcome, problems);
    }

    Result onLine(int number) {
        return number == 0 ? this : new Result(index, number, eventId, outcome, problems);
    }
}
