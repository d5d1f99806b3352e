package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Shelf;

/** Schemas by id, which is what every reader of a record asks, and all of them. */
@RegistryBean
@Controller("/schemas")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
final class SchemasController {

    private final Shelf shelf;

    SchemasController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Get
    List<VersionBody> schemas(
            @QueryValue(defaultValue = "") String subjectPrefix,
            @QueryValue(defaultValue = "false") boolean latestOnly,
            @RequestBean Shown shown,
            @RequestBean Page page) {
        List<Entry> entries = shown.of(shelf.entries(subjectPrefix)).toList();
        return page.of(latestOnly ? Shelf.newest(entries) : entries.stream())
                .map(VersionBody::of)
                .toList();
    }

    @Get("/types")
    List<String> types() {
        return List.of("AVRO");
    }

    @Get("/ids/{id}")
    TextBody byId(int id, @QueryValue(defaultValue = "false") boolean fetchMaxId) {
        return new TextBody(shelf.byId(id), fetchMaxId ? shelf.highestId() : null);
    }

    @Get("/ids/{id}/schema")
    String schema(int id) {
        return shelf.byId(id);
    }

    @Get("/ids/{id}/subjects")
    List<String> subjects(int id, @RequestBean Shown shown, @RequestBean Page page) {
        return page.of(shown.of(shelf.uses(id)).map(Entry::subject).distinct()).toList();
    }

    @Get("/ids/{id}/versions")
    List<UseBody> versions(int id, @RequestBean Shown shown, @RequestBean Page page) {
        return page.of(shown.of(shelf.uses(id)))
                .map(entry -> new UseBody(entry.subject(), entry.version()))
                .toList();
    }
}
