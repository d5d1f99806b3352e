package org.lagesbild.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with the problem that was thrown. The caller's fault, so nothing to wake anybody for. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // Micronaut's signature
    public HttpResponse<?> handle(HttpRequest request, ProblemException problem) {
        LOG.debug("refused: {}", problem.type());
        return ProblemResponses.of(request, problem);
    }
}
