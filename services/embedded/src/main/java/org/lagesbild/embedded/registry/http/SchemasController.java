package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Shelf;

/** Schemas by id: what every reader of a record asks. */
@RegistryBean
@Controller("/schemas")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
final class SchemasController {

    private final Shelf shelf;

    SchemasController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Get("/types")
    List<String> types() {
        return List.of("AVRO");
    }

    @Get("/ids/{id}")
    TextBody byId(int id) {
        return new TextBody(shelf.byId(id));
    }

    @Get("/ids/{id}/schema")
    String schema(int id) {
        return shelf.byId(id);
    }

    @Get("/ids/{id}/subjects")
    List<String> subjects(int id, @QueryValue(defaultValue = "false") boolean deleted) {
        return shelf.uses(id, deleted).stream().map(Entry::subject).distinct().toList();
    }

    @Get("/ids/{id}/versions")
    List<UseBody> versions(int id, @QueryValue(defaultValue = "false") boolean deleted) {
        return shelf.uses(id, deleted).stream()
                .map(entry -> new UseBody(entry.subject(), entry.version()))
                .toList();
    }
}
