package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.lagesbild.embedded.registry.book.CompatibilityLevel;
import org.lagesbild.embedded.registry.book.Levels;

/** Compatibility levels, of a subject and of all others. */
@RegistryBean
@Controller("/config")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
@Consumes({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON, RegistryMediaType.BYTES})
final class ConfigController {

    private final Levels levels;

    ConfigController(Levels levels) {
        this.levels = levels;
    }

    @Get
    LevelBody global() {
        return new LevelBody(levels.global());
    }

    @Put
    LevelRequest setGlobal(@Body LevelRequest request) {
        CompatibilityLevel level = request.level();
        levels.setGlobal(level);
        return new LevelRequest(level.name());
    }

    @Delete
    LevelBody clearGlobal() {
        return new LevelBody(levels.clearGlobal());
    }

    @Get("/{subject}")
    LevelBody of(String subject, @QueryValue(defaultValue = "false") boolean defaultToGlobal) {
        return new LevelBody(levels.of(subject, defaultToGlobal));
    }

    @Put("/{subject}")
    LevelRequest set(String subject, @Body LevelRequest request) {
        CompatibilityLevel level = request.level();
        levels.set(subject, level);
        return new LevelRequest(level.name());
    }

    @Delete("/{subject}")
    LevelBody clear(String subject) {
        return new LevelBody(levels.clear(subject));
    }
}
