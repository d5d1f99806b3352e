package org.lagesbild.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.access.PublicAccess;

/** One route of each kind. */
@Controller("/sample")
@Requires(property = "test.principals")
final class SampleController {

    @Serdeable
    record Sent(String text, int number) {}

    @PublicAccess
    @Get(uri = "/open", produces = MediaType.TEXT_PLAIN)
    String open(@Nullable Caller caller) {
        return caller == null ? "nobody" : caller.principal();
    }

    @Allowed(Role.PUBLISHER)
    @Get(uri = "/publisher", produces = MediaType.TEXT_PLAIN)
    String publisher(Caller caller) {
        return caller.principal();
    }

    @Allowed(Role.COORDINATION)
    @Post(uri = "/change", produces = MediaType.TEXT_PLAIN)
    String change(Caller caller, @Body Sent sent) {
        return caller.principal() + sent.number();
    }

    @Allowed(Role.COORDINATION)
    @Get(uri = "/look", produces = MediaType.TEXT_PLAIN)
    String look(Caller caller) {
        return caller.principal();
    }

    @Get(uri = "/forgotten", produces = MediaType.TEXT_PLAIN)
    String forgotten() {
        return "must never be seen";
    }

    @PublicAccess
    @Get(uri = "/broken", produces = MediaType.TEXT_PLAIN)
    String broken() {
        throw new IllegalStateException("19121212-1212 slipped into a message");
    }
}
