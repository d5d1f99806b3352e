package org.lagesbild.alerts.silence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.paging.Paging;

/** {@code /v1/silences}: for the people of the weekly meeting to see, set and end. */
@Controller("/v1/silences")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SilencesController {

    private final SilenceDesk desk;

    SilencesController(SilenceDesk desk) {
        this.desk = desk;
    }

    @Get
    Page<SilenceBody> all(Caller caller, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return Paging.of(limit, cursor).page(desk.all(caller).map(SilenceBody::of), SilenceBody::id);
    }

    @Post
    HttpResponse<SilenceBody> set(Caller caller, @Body SilenceOrder order) {
        SilenceBody silence = SilenceBody.of(desk.set(caller, order));
        return HttpResponse.created(silence, URI.create("/v1/silences/" + silence.id()));
    }

    @Delete("/{id}")
    HttpResponse<?> end(Caller caller, String id) {
        desk.end(caller, id);
        return HttpResponse.noContent();
    }
}
