package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import org.lagesbild.embedded.registry.book.Refusals;

/** What clients ask to find out whether somebody is there, and in which mode: always read-write. */
@RegistryBean
@Controller
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
final class RootController {

    private static final ModeBody READ_WRITE = new ModeBody("READWRITE");

    @Get
    Map<String, String> root() {
        return Map.of();
    }

    @Get("/mode")
    ModeBody mode() {
        return READ_WRITE;
    }

    @Get("/mode/{subject}")
    ModeBody mode(String subject, @QueryValue(defaultValue = "false") boolean defaultToGlobal) {
        if (defaultToGlobal) {
            return READ_WRITE;
        }
        throw Refusals.noMode(subject);
    }
}
