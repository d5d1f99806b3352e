package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.embedded.registry.book.Deletions;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Registrar;
import org.lagesbild.embedded.registry.book.Shelf;

/** Subjects and their versions. */
@RegistryBean
@Controller("/subjects")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
@Consumes({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON, RegistryMediaType.BYTES})
final class SubjectsController {

    private final Shelf shelf;
    private final Registrar registrar;
    private final Deletions deletions;

    SubjectsController(Shelf shelf, Registrar registrar, Deletions deletions) {
        this.shelf = shelf;
        this.registrar = registrar;
        this.deletions = deletions;
    }

    @Get
    List<String> subjects(
            @QueryValue(defaultValue = "") String subjectPrefix, @QueryValue(defaultValue = "false") boolean deleted) {
        return shelf.subjects(deleted).stream()
                .filter(subject -> subject.startsWith(subjectPrefix))
                .toList();
    }

    @Question
    @Post("/{subject}")
    VersionBody lookUp(
            String subject,
            @Body SchemaBody body,
            @QueryValue(defaultValue = "false") boolean normalize,
            @QueryValue(defaultValue = "false") boolean deleted) {
        return VersionBody.of(registrar.lookUp(subject, body.avro(), normalize, deleted));
    }

    @Delete("/{subject}")
    List<Integer> delete(String subject, @QueryValue(defaultValue = "false") boolean permanent) {
        return deletions.subject(subject, permanent);
    }

    @Get("/{subject}/versions")
    List<Integer> versions(String subject, @QueryValue(defaultValue = "false") boolean deleted) {
        return shelf.versions(subject, deleted).stream().map(Entry::version).toList();
    }

    @Post("/{subject}/versions")
    IdBody register(String subject, @Body SchemaBody body, @QueryValue(defaultValue = "false") boolean normalize) {
        body.requireNoNumber(subject);
        return new IdBody(registrar.register(subject, body.avro(), normalize).id());
    }

    @Get("/{subject}/versions/{version}")
    VersionBody version(String subject, String version, @QueryValue(defaultValue = "false") boolean deleted) {
        return VersionBody.of(VersionName.of(version).find(shelf, subject, deleted));
    }

    @Get("/{subject}/versions/{version}/schema")
    String schema(String subject, String version, @QueryValue(defaultValue = "false") boolean deleted) {
        return VersionName.of(version).find(shelf, subject, deleted).schema();
    }

    @Get("/{subject}/versions/{version}/referencedby")
    List<Integer> referencedBy(String subject, String version) {
        VersionName.of(version).find(shelf, subject, false);
        return List.of();
    }

    @Delete("/{subject}/versions/{version}")
    int delete(String subject, String version, @QueryValue(defaultValue = "false") boolean permanent) {
        Entry entry = VersionName.of(version).find(shelf, subject, permanent || !version.equals(VersionName.LATEST));
        return deletions.version(subject, entry.version(), permanent);
    }
}
