package org.lagesbild.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** A problem as an answer to one request: in its caller's language and never stored by a cache on the way. */
final class ProblemResponses {

    private ProblemResponses() {}

    static MutableHttpResponse<?> of(HttpRequest<?> request, ProblemException problem) {
        MutableHttpResponse<?> bare =
                HttpResponse.status(problem.type().status(), problem.type().slug());
        problem.headers().forEach(bare::header);
        return dressed(request, bare, problem.body(Language.of(request)));
    }

    static MutableHttpResponse<?> dressed(HttpRequest<?> request, MutableHttpResponse<?> bare, Problem body) {
        bare.header(HttpHeaders.CACHE_CONTROL, "no-store");
        bare.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        bare.contentType(Problem.MEDIA_TYPE);
        return request.getMethod() == HttpMethod.HEAD ? bare : bare.body(body);
    }
}
