package org.lagesbild.embedded.registry.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.registry.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with the registry's own codes; the HTTP status is their first three digits. */
@RegistryBean
@Singleton
final class RefusalHandler implements ExceptionHandler<RegistryException, HttpResponse<ErrorBody>> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ErrorBody> handle(HttpRequest request, RegistryException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.code() >= 10_000 ? refusal.code() / 100 : refusal.code());
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            LOG.error("registry failed with {}", refusal.code(), refusal.getCause());
        }
        return HttpResponse.<ErrorBody>status(status)
                .body(new ErrorBody(refusal.code(), String.valueOf(refusal.getMessage())))
                .contentType(RegistryMediaType.V1);
    }
}
