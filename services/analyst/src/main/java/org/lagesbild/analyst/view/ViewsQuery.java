package org.lagesbild.analyst.view;

import io.micronaut.http.HttpParameters;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.web.paging.Paging;

/** What the parameters of a list of views ask for. Throws a 400 where they ask for what there is not. */
record ViewsQuery(Selection selection, Detail detail, Paging paging) {

    static ViewsQuery of(HttpParameters parameters) {
        return new ViewsQuery(
                Selection.of(parameters),
                Detail.of(parameters.getFirst("detail").orElse(null)),
                Paging.of(
                        parameters.getFirst("limit", Integer.class).orElse(null),
                        parameters.getFirst("cursor").orElse(null)));
    }
}
