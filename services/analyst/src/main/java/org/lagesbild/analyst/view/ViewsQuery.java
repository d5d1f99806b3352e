package org.lagesbild.analyst.view;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.web.paging.Paging;

/** The parameters of a list of views. */
@Introspected
record ViewsQuery(
        @Nullable @QueryValue String within,
        @Nullable @QueryValue String level,
        @Nullable @QueryValue String areas,
        @Nullable @QueryValue String detail,
        @Nullable @QueryValue Integer limit,
        @Nullable @QueryValue String cursor) {

    Selection selection() {
        return Selection.of(within, level, areas);
    }

    Detail wanted() {
        return Detail.of(detail);
    }

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
