package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.embedded.registry.book.Deletions;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Importer;
import org.lagesbild.embedded.registry.book.Refusals;
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
    private final Importer importer;
    private final Deletions deletions;

    SubjectsController(Shelf shelf, Registrar registrar, Importer importer, Deletions deletions) {
        this.shelf = shelf;
        this.registrar = registrar;
        this.importer = importer;
        this.deletions = deletions;
    }

    @Get
    List<String> subjects(
            @QueryValue(defaultValue = "") String subjectPrefix, @RequestBean Shown shown, @RequestBean Page page) {
        return page.of(shown.of(shelf.entries(subjectPrefix))
                        .map(Entry::subject)
                        .distinct())
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
    List<Integer> versions(String subject, @RequestBean Shown shown, @RequestBean Page page) {
        List<Entry> versions = shelf.versions(subject, shown.withDeleted());
        return page.of(shown.of(versions.stream()).map(Entry::version)).toList();
    }

    @Post("/{subject}/versions")
    IdBody register(String subject, @Body SchemaBody body, @QueryValue(defaultValue = "false") boolean normalize) {
        Entry entry = body.isNumbered()
                ? importer.take(subject, body.avro(), body.ownId(), body.ownVersion())
                : registrar.register(subject, body.avro(), normalize);
        return new IdBody(entry.id());
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
        VersionName name = VersionName.of(version);
        if (permanent && name.isLatest()) {
            throw Refusals.invalidVersion(version);
        }
        Entry entry = name.find(shelf, subject, !name.isLatest());
        return deletions.version(subject, entry.version(), permanent);
    }
}
