package org.lagesbild.publisher.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lagesbild.risk.ledger.Outcome;

/**
 * Reads the gateway's answers, and believes only what is one: whatever stands between may answer too, even with 200.
 * Of problems only the codes are kept.
 */
record Answers(InstantSource clock) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CODE = "[A-Za-z][A-Za-z0-9.]{0,63}";

    Sending of(HttpResponse<byte[]> response, int sent) {
        Optional<Duration> after = retryAfter(response);
        List<ItemOutcome> outcomes = outcomes(response.body());
        if (complete(outcomes, sent)) {
            return new Sending.Answered(outcomes, after);
        }
        return switch (response.statusCode()) {
            case 400 -> new Sending.Unfit("request.malformed");
            case 413 -> new Sending.Unfit("request.tooLarge");
            case 401, 403, 404, 405, 406, 415 -> new Sending.Barred(response.statusCode());
            default -> new Sending.Later(after);
        };
    }

    static OptionalLong revision(byte[] status) throws IOException {
        long revision = JSON.readTree(status).path("revision").asLong();
        return revision > 0 ? OptionalLong.of(revision) : OptionalLong.empty();
    }

    /** Every report is judged, and each once. */
    private static boolean complete(List<ItemOutcome> outcomes, int sent) {
        return outcomes.size() == sent
                && IntStream.range(0, sent).allMatch(at -> outcomes.get(at).index() == at);
    }

    private static List<ItemOutcome> outcomes(byte[] body) {
        try {
            return elements(JSON.readTree(body).path("results"))
                    .map(Answers::outcome)
                    .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static ItemOutcome outcome(JsonNode result) {
        List<String> codes = elements(result.path("problems"))
                .map(problem -> problem.path("code").asText())
                .map(code -> code.matches(CODE) ? code : "code.unreadable")
                .toList();
        return new ItemOutcome(
                result.path("index").asInt(-1), named(result.path("outcome").asText()), codes);
    }

    private static Outcome named(String name) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Seconds or a date; empty where there is none that can be read, or it has passed. */
    private Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Retry-After").map(this::wait).filter(wait -> !wait.isNegative());
    }

    private Duration wait(String text) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Duration.ofSeconds(-1);
        }
    }
}
