package org.lagesbild.analyst.view;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.rollup.Rollup;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.problem.ProblemType;

/**
 * What a reader is given of the views: the same content by REST, list and stream, since all of them ask here. Areas that
 * the reader may not see are as if they were not there.
 */
@Singleton
public final class Views {

    private static final Duration FILLING = Duration.ofSeconds(2);

    private final AreaViews views;
    private final AreaTree areas;
    private final ViewComposer composer;
    private final EarlierYears earlier;
    private final JsonMapper json;

    Views(AreaViews views, Vocabulary vocabulary, ViewComposer composer, EarlierYears earlier, JsonMapper json) {
        this.earlier = earlier;
        this.views = views;
        this.areas = vocabulary.areas();
        this.composer = composer;
        this.json = json;
    }

    /** Throws a 503 until everything has been read: nobody is served from a half-filled table. */
    public void requireReady() {
        if (!views.ready()) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(FILLING)
                    .detail("Lägesbilden läses in.", "The views are still being read.");
        }
    }

    /** The codes that were selected and that the reader may see, with a view or without. */
    public Set<String> readable(Selection selection, Disclosure rights) {
        return areas.all().stream()
                .filter(area -> selection.selects(area, areas))
                .map(Area::code)
                .filter(rights::area)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this reader is told of the area; one with a view, or any where that itself would tell too much. */
    public boolean exists(String area, Disclosure rights) {
        return rights.exists(area, views.find(area).isPresent());
    }

    /** The area's view as it stands; empty where there is none for this reader. */
    public Optional<ViewBody> now(String area, Disclosure rights, Detail detail) {
        return body(told(area, code -> views.find(code).map(Row::value), rights), views.tick(area), detail);
    }

    /**
     * What may be told of the area, whose exact views are had from {@code exact}. A district's partners are those of its
     * municipality, and are told where that may be read.
     */
    Optional<DisclosedView> told(String area, Function<String, Optional<AreaView>> exact, Disclosure rights) {
        return rights.view(area, exact.apply(area)).map(its -> {
            String municipality = areas.tenant(area);
            return municipality.equals(area)
                    ? its
                    : rights.view(municipality, exact.apply(municipality))
                            .map(around -> its.with(around.coverage()))
                            .orElse(its);
        });
    }

    /** What was disclosed of a view, as of this tick. */
    Optional<ViewBody> body(Optional<DisclosedView> view, Instant tick, Detail detail) {
        return view.flatMap(told -> areas.find(told.area()).map(area -> body(area, told, tick, detail)));
    }

    /** Weeks of the past sum over all categories, and end at the municipality. */
    private ViewBody body(Area area, DisclosedView told, Instant tick, Detail detail) {
        ViewBody body = composer.compose(area, told, tick, detail);
        boolean whole = told.complete() && area.level().compareTo(AreaLevel.MUNICIPALITY) >= 0;
        return whole && body.context() != null ? body.with(earlier.of(area.code(), tick)) : body;
    }

    /**
     * What lies in these areas together, which do not overlap: every count is the sum of theirs. Empty where there is nothing
     * for this reader, who must be granted all of them.
     */
    public Optional<ViewBody> sum(Area whole, List<String> members, Disclosure rights) {
        List<AreaView> parts = members.stream()
                .flatMap(member -> views.find(member).stream())
                .map(Row::value)
                .toList();
        String granted = members.get(0);
        return rights.view(granted, added(granted, whole.edition(), parts))
                .map(told -> composer.compose(whole, told, views.tick(granted), Detail.FULL));
    }

    /** Without coverage, which is told of the whole municipality alone. */
    private static Optional<AreaView> added(String area, int edition, List<AreaView> parts) {
        Rollup sum = new Rollup(area, edition);
        parts.forEach(sum::put);
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum.view());
    }

    /** A body as it goes over the wire. */
    public String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException("writing JSON to memory failed", e);
        }
    }
}
