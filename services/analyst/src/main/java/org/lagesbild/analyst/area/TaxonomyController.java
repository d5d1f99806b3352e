package org.lagesbild.analyst.area;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.access.PublicAccess;

/** {@code /v1/taxonomy}: every code with its labels in both languages. Open: partners map their own words by it. */
@Controller("/v1/taxonomy")
@PublicAccess
final class TaxonomyController {

    private final TaxonomyBody body;

    TaxonomyController(Vocabulary vocabulary) {
        this.body = TaxonomyBody.of(vocabulary.taxonomy(), Vocabularies.edgePolicy());
    }

    @Get
    TaxonomyBody taxonomy() {
        return body;
    }
}
