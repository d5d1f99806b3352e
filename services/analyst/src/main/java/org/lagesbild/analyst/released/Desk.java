package org.lagesbild.analyst.released;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.messaging.disclosure.ReleasedDisclosure;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.paging.Paging;
import org.lagesbild.web.problem.ProblemType;

/** Answers for both tiers, so that they differ in their figures and in who may ask, and in nothing else. */
@Singleton
final class Desk {

    static final String CSV = "text/csv;charset=utf-8";

    private final AreaTree areas;
    private final Sectors sectors;

    Desk(Vocabulary vocabulary, Sectors sectors) {
        this.areas = vocabulary.areas();
        this.sectors = sectors;
    }

    /** One area; a 404 where it has no figure for this reader, a 403 where it lies outside what was granted. */
    ReleasedBody one(String code, Figures figures, ReleasedDisclosure rights) {
        figures.requireReady();
        Area area = areas.find(code)
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Området finns inte.", "There is no such area."));
        if (!rights.area(code)) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail("Området ligger utanför din rättighet.", "The area lies outside what you were granted.");
        }
        return told(area, figures, rights)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail(
                                "Området har inga siffror: för få invånare, färre än två som rapporterar, eller ännu "
                                        + "ingen avslutad period.",
                                "The area has no figures: too few people, fewer than two who report, or no period that "
                                        + "has closed yet."));
    }

    /** The areas that have figures for this reader, by code, as many as a page holds. */
    Page<ReleasedBody> list(HttpParameters parameters, Figures figures, ReleasedDisclosure rights) {
        figures.requireReady();
        Selection selection = Selection.of(parameters);
        Paging paging = Paging.of(
                parameters.getFirst("limit", Integer.class).orElse(null),
                parameters.getFirst("cursor").orElse(null));
        Page<Area> page = paging.page(
                areas.all().stream()
                        .filter(area -> selection.selects(area, areas) && rights.area(area.code()))
                        .filter(area -> figures.of(area.code()).stream().anyMatch(rights::figure)),
                Area::code);
        return new Page<>(
                page.items().stream()
                        .flatMap(area -> told(area, figures, rights).stream())
                        .toList(),
                page.next());
    }

    private Optional<ReleasedBody> told(Area area, Figures figures, ReleasedDisclosure rights) {
        List<FigureBody> bodies = figures.of(area.code()).stream()
                .filter(rights::figure)
                .map(FigureBody::of)
                .toList();
        return Optional.of(bodies)
                .filter(some -> !some.isEmpty())
                .map(some -> new ReleasedBody(
                        AreaBody.of(area),
                        ReleasedBody.METHOD,
                        ReleasedBody.CONFIDENCE,
                        sectors.of(area.code()),
                        some));
    }

    /** The answer under the tag of its content; a cache may keep it, and must ask each time whether it still holds. */
    static <T> HttpResponse<T> tagged(HttpRequest<?> request, T body) {
        return dressed(
                EntityTag.answer(body.toString(), body, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH)));
    }

    /** A page as JSON or, where that is asked for, as CSV: one route for both, since many clients take anything. */
    static HttpResponse<?> page(HttpRequest<?> request, Page<ReleasedBody> page) {
        return request.accept().contains(MediaType.TEXT_CSV_TYPE) ? table(request, page) : tagged(request, page);
    }

    /** Where the page is not the last one, {@code Link} says where the next one is. */
    private static HttpResponse<String> table(HttpRequest<?> request, Page<ReleasedBody> page) {
        String text = FigureTable.of(page.items());
        MutableHttpResponse<String> answer = EntityTag.answer(
                        text, text, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                .contentType(MediaType.of(CSV));
        Optional.ofNullable(page.next())
                .map(next(request))
                .ifPresent(link -> answer.header(HttpHeaders.LINK, '<' + link + ">; rel=\"next\""));
        return dressed(answer);
    }

    private static Function<String, String> next(HttpRequest<?> request) {
        return cursor -> UriBuilder.of(request.getUri())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }

    private static <T> MutableHttpResponse<T> dressed(MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
