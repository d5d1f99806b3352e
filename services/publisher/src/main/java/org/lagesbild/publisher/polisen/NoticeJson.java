package org.lagesbild.publisher.polisen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * One notice of the API's answer.
 *
 * @param id the police's own
 */
public record NoticeJson(long id, Notice notice) {

    /** Reads it; empty where it is none. Nothing of it is repeated anywhere. */
    public static Optional<NoticeJson> parse(JsonNode json) {
        try {
            return Optional.of(new NoticeJson(LineParser.id(json), LineParser.version(json)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
