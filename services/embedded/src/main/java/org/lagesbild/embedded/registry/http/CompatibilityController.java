package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.embedded.registry.book.Registrar;
import org.lagesbild.embedded.registry.book.Shelf;

/** Asks whether a schema would be accepted, and registers nothing. */
@RegistryBean
@Controller("/compatibility/subjects/{subject}/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
@Consumes({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON, RegistryMediaType.BYTES})
final class CompatibilityController {

    private final Shelf shelf;
    private final Registrar registrar;

    CompatibilityController(Shelf shelf, Registrar registrar) {
        this.shelf = shelf;
        this.registrar = registrar;
    }

    @Question
    @Post
    CompatibilityBody withAll(
            String subject, @Body SchemaBody body, @QueryValue(defaultValue = "false") boolean verbose) {
        return CompatibilityBody.of(registrar.problems(subject, body.avro()), verbose);
    }

    /** Nothing can break with the newest version of a subject that has none. */
    @Question
    @Post("/{version}")
    CompatibilityBody withOne(
            String subject,
            String version,
            @Body SchemaBody body,
            @QueryValue(defaultValue = "false") boolean verbose) {
        VersionName name = VersionName.of(version);
        if (name.isLatest() && !shelf.subjects(false).contains(subject)) {
            return CompatibilityBody.of(List.of(), verbose);
        }
        return CompatibilityBody.of(
                registrar.problems(subject, body.avro(), name.find(shelf, subject, false)), verbose);
    }
}
