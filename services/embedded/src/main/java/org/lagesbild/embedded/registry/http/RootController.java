package org.lagesbild.embedded.registry.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;

/** What clients ask to find out whether somebody is there, and for whom: there is one context, the default one. */
@RegistryBean
@Controller
@Produces({RegistryMediaType.V1, RegistryMediaType.LATEST, RegistryMediaType.JSON})
final class RootController {

    @Get
    Map<String, String> root() {
        return Map.of();
    }

    @Get("/contexts")
    List<String> contexts() {
        return List.of(".");
    }
}
