package org.lagesbild.embedded.registry.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.registry.RegistryAccess;
import org.lagesbild.embedded.registry.RegistryAccess.Right;

/**
 * Lets any known principal read and only operators change. Looking a schema up and asking for compatibility are POSTs that
 * change nothing, and count as reading.
 */
@RegistryBean
@ServerFilter("/**")
final class AccessFilter {

    private final RegistryAccess access;

    AccessFilter(RegistryAccess access) {
        this.access = access;
    }

    /** Returns the refusal, or nothing to let the request pass. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<ErrorBody> check(HttpRequest<?> request) {
        Right right = Credentials.of(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .map(sent -> access.rightOf(sent.principal(), sent.secret()))
                .orElseGet(this::withoutCredentials);
        if (right == Right.UNDECIDED) {
            return refusal(HttpStatus.SERVICE_UNAVAILABLE, 50301, "Rights are still being read")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (right == Right.NONE) {
            return refusal(HttpStatus.UNAUTHORIZED, 40101, "Unauthorized")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lagesbild\"");
        }
        if (right == Right.READ && changes(request)) {
            return refusal(HttpStatus.FORBIDDEN, 40301, "User is denied this operation");
        }
        return null;
    }

    private Right withoutCredentials() {
        return access == RegistryAccess.open() ? Right.CHANGE : Right.NONE;
    }

    /** Decided by the route that will run, not by what the path looks like: a path can be written in many ways. */
    private static boolean changes(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return !reads
                && RouteAttributes.getRouteInfo(request)
                        .map(route -> !route.getAnnotationMetadata().hasAnnotation(Question.class))
                        .orElse(true);
    }

    private static MutableHttpResponse<ErrorBody> refusal(HttpStatus status, int code, String message) {
        return HttpResponse.<ErrorBody>status(status)
                .body(new ErrorBody(code, message))
                .contentType(RegistryMediaType.V1);
    }
}
