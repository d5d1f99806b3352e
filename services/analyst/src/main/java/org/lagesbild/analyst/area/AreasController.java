package org.lagesbild.analyst.area;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.paging.Paging;

/** {@code /v1/areas}: the areas of the country, by code. Open, since they are SCB's and say nothing of what happens. */
@Controller("/v1/areas")
@PublicAccess
final class AreasController {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final AreaTree areas;

    AreasController(Vocabulary vocabulary) {
        this.areas = vocabulary.areas();
    }

    /** {@code q} is found in names and at the start of codes, whatever its case. */
    @Get
    Page<AreaBody> list(
            HttpRequest<?> request,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        Selection selection = Selection.of(request.getParameters());
        Stream<AreaBody> found = areas.all().stream()
                .filter(area -> selection.selects(area, areas))
                .filter(area -> q == null || matches(area, q.strip()))
                .map(AreaBody::of);
        return Paging.of(limit, cursor).page(found, AreaBody::code);
    }

    private static boolean matches(Area area, String q) {
        return area.code().regionMatches(true, 0, q, 0, q.length())
                || area.name().toLowerCase(SWEDISH).contains(q.toLowerCase(SWEDISH));
    }
}
