package org.lagesbild.web.problem;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Micronaut's own refusals (no such route, wrong method, unreadable body, …) as problems of the catalogue. Its messages
 * are dropped: they repeat what the caller sent.
 */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Object> {

    private final HttpServerConfiguration server;

    FrameworkProblems(HttpServerConfiguration server) {
        this.server = server;
    }

    @Override
    @SuppressWarnings("unchecked") // the body is set right here, and Micronaut writes whatever it is
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemException problem = ProblemType.ofStatus(response.code()).exception();
        if (problem.type() == ProblemType.TOO_LARGE) {
            problem.with("limits", Map.of("bytes", server.getMaxRequestSize()));
        }
        if (problem.type() == ProblemType.MALFORMED) {
            problem.detail(
                    "Något har inte den form som /openapi.yaml visar: ett fält som inte finns, eller ett värde av annat slag.",
                    "Something is not of the form that /openapi.yaml shows: a field that there is not, or a value of another"
                            + " kind.");
        }
        Problem body = problem.body(Language.of(context.getRequest()));
        return (MutableHttpResponse<Object>) ProblemResponses.dressed(context.getRequest(), response, body);
    }
}
