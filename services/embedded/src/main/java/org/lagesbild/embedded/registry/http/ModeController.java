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
import org.lagesbild.embedded.registry.book.Modes;

/** Modes, of a subject and of all others. */
@RegistryBean
@Controller("/mode")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
@Consumes({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON, RegistryMediaType.BYTES})
final class ModeController {

    private final Modes modes;

    ModeController(Modes modes) {
        this.modes = modes;
    }

    @Get
    ModeBody global() {
        return ModeBody.of(modes.global());
    }

    @Put
    ModeBody setGlobal(@Body ModeBody request, @QueryValue(defaultValue = "false") boolean force) {
        modes.setGlobal(request.known(), force);
        return ModeBody.of(request.known());
    }

    @Delete
    ModeBody clearGlobal() {
        return ModeBody.of(modes.clearGlobal());
    }

    @Get("/{subject}")
    ModeBody of(String subject, @QueryValue(defaultValue = "false") boolean defaultToGlobal) {
        return ModeBody.of(modes.of(subject, defaultToGlobal));
    }

    @Put("/{subject}")
    ModeBody set(String subject, @Body ModeBody request, @QueryValue(defaultValue = "false") boolean force) {
        modes.set(subject, request.known(), force);
        return ModeBody.of(request.known());
    }

    @Delete("/{subject}")
    ModeBody clear(String subject) {
        return ModeBody.of(modes.clear(subject));
    }
}
