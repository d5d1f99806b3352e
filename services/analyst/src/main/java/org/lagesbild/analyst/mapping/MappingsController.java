package org.lagesbild.analyst.mapping;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.MappingText;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.problem.ProblemType;

/**
 * {@code /v1/taxonomy/mappings}: what partners' own codes mean in the taxonomy, as JSON, and one table also as the CSV
 * that the publisher takes as it is. Open, like the taxonomy. Each answer has a tag, so that asking daily costs nothing.
 */
@Controller("/v1/taxonomy/mappings")
@PublicAccess
final class MappingsController {

    private static final String CSV = "text/csv;charset=utf-8";

    private final Taxonomy taxonomy;

    MappingsController(Vocabulary vocabulary) {
        this.taxonomy = vocabulary.taxonomy();
    }

    @Get
    HttpResponse<List<MappingBody>> list(HttpRequest<?> request) {
        List<MappingBody> bodies = Vocabularies.mappings().stream()
                .map(mapping -> MappingBody.listed(mapping, taxonomy))
                .toList();
        return tagged(request, bodies.toString(), bodies);
    }

    /** One route for both formats, since many clients take anything. */
    @Get("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Mapping found = find(id);
        if (request.accept().contains(MediaType.TEXT_CSV_TYPE)) {
            String text = MappingText.of(found);
            return tagged(request, text, text).contentType(MediaType.of(CSV));
        }
        MappingBody body = MappingBody.whole(found, taxonomy);
        return tagged(request, body.toString(), body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static Mapping find(String id) {
        return Vocabularies.mappings().stream()
                .filter(mapping -> mapping.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail("Mappningstabellen finns inte.", "There is no such mapping table."));
    }

    private static <T> MutableHttpResponse<T> tagged(HttpRequest<?> request, String content, T body) {
        return EntityTag.answer(content, body, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
