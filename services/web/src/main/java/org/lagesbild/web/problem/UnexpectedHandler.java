package org.lagesbild.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody foresaw: a 500 with an id, and the same id in the log with the exception's types and where they were
 * thrown. Messages of exceptions are left out of both, because they may repeat what was sent.
 */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);
    private static final int FRAMES = 12;

    @Override
    @SuppressWarnings("rawtypes") // Micronaut's signature
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        String errorId = UUID.randomUUID().toString();
        LOG.error("error {}: {}", errorId, trace(fault));
        Problem body = ProblemType.INTERNAL.exception().body(Language.of(request), errorId);
        MutableHttpResponse<?> bare = HttpResponse.serverError().header(HttpHeaders.CONNECTION, "close");
        return ProblemResponses.dressed(request, bare, body);
    }

    private static String trace(Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause)
                .limit(5)
                .map(one -> one.getClass().getName() + frames(one))
                .collect(Collectors.joining("; caused by "));
    }

    private static String frames(Throwable one) {
        return Stream.of(one.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
