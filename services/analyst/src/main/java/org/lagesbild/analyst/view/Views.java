package org.lagesbild.analyst.view;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.rights.Visibility;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
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
    private final JsonMapper json;

    Views(AreaViews views, Vocabulary vocabulary, ViewComposer composer, JsonMapper json) {
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
    public Set<String> readable(Selection selection, Visibility rights) {
        return areas.all().stream()
                .filter(area -> selection.selects(area, areas))
                .map(Area::code)
                .filter(rights::area)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the area has a view: whether anybody has reported for it, or is expected to. */
    public boolean exists(String area) {
        return views.find(area).isPresent();
    }

    /** The area's view as it stands; empty where there is none or none that this reader may see. */
    public Optional<ViewBody> now(String area, Visibility rights, Detail detail) {
        return views.find(area).map(Row::value).flatMap(view -> body(view, views.tick(area), rights, detail));
    }

    /** A past view, as of this tick. */
    public Optional<ViewBody> body(AreaView view, Instant tick, Visibility rights, Detail detail) {
        return areas.find(view.area())
                .filter(area -> rights.area(area.code()))
                .map(area -> composer.compose(area, view, tick, rights, detail));
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
