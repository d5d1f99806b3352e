package org.lagesbild.foreign;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Stands for the controllers of other modules that share the class path with the registry. */
@Controller("/foreign")
final class ForeignController {

    @Get
    String foreign() {
        return "{}";
    }
}
