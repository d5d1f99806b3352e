package org.lagesbild.analyst.weight;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.access.PublicAccess;

/**
 * {@code /v1/taxonomy/weights}: the table by which scores are worked out, with the source or decision of each weight, so
 * that whoever reads a score can work it out again, and dispute it. Open, like the taxonomy.
 */
@Controller("/v1/taxonomy/weights")
@PublicAccess
final class WeightsController {

    private final WeightsBody body = WeightsBody.of(Vocabularies.harmWeights());

    @Get
    HttpResponse<WeightsBody> weights(HttpRequest<?> request) {
        return EntityTag.answer(body.toString(), body, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
