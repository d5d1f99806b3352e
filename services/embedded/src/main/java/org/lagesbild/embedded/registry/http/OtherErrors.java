package org.lagesbild.embedded.registry.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/** Gives what the framework refuses (no such path, no JSON, wrong content type) the same shape: the code is the status. */
@RegistryBean
@Singleton
@Replaces(JsonErrorResponseBodyProvider.class)
final class OtherErrors implements JsonErrorResponseBodyProvider<ErrorBody> {

    @Override
    public ErrorBody body(ErrorContext context, HttpResponse<?> response) {
        String message =
                context.getErrors().stream().map(Error::getMessage).findFirst().orElse(response.reason());
        return new ErrorBody(response.code(), message);
    }

    @Override
    public String contentType() {
        return RegistryMediaType.V1;
    }
}
