package org.lagesbild.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an item.
 *
 * @param pointer RFC 6901, into what was sent; {@code *} stands for a field that there is not, whose name is not repeated
 * @param message in the language of the answer
 * @param allowed what may stand there, where that can be listed
 * @param column of a table's header, from 1
 * @param see where all values are listed
 * @param ruleVersion of the guard, where it is the guard that found it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemProblem(
        String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
        String message,
        Texts messages,
        List<String> allowed,
        @Nullable Integer column,
        @Nullable String see,
        @Nullable Integer ruleVersion) {

    /** The message in both languages. */
    @Serdeable
    public record Texts(String sv, String en) {}

    ItemProblem inColumn(int number) {
        return number == 0
                ? this
                : new ItemProblem(code, pointer, message, messages, allowed, number, see, ruleVersion);
    }
}
