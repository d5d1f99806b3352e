package org.lagesbild.web.switches;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;

/** {@code /v1/switches}: what is stopped, for operators to see, set and take back. */
@Controller("/v1/switches")
@Allowed(Role.OPERATOR)
@Requires(beans = SwitchDesk.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SwitchesController {

    private final SwitchDesk desk;

    SwitchesController(SwitchDesk desk) {
        this.desk = desk;
    }

    @Get
    List<SwitchBody> all() {
        return desk.all().stream().map(SwitchBody::of).toList();
    }

    @Get("/partner/{id}")
    SwitchBody partner(String id) {
        return SwitchBody.of(desk.find(SwitchKind.PARTNER, id));
    }

    @Get("/category/{code}")
    SwitchBody category(String code) {
        return SwitchBody.of(desk.find(SwitchKind.CATEGORY, code));
    }

    @Get("/outward")
    SwitchBody outward() {
        return SwitchBody.of(desk.find(SwitchKind.OUTWARD, ""));
    }

    @Put("/partner/{id}")
    SwitchBody stopPartner(Caller caller, String id, @Body SwitchOrder order) {
        return SwitchBody.of(desk.stop(SwitchKind.PARTNER, id, order, caller));
    }

    @Put("/category/{code}")
    SwitchBody stopCategory(Caller caller, String code, @Body SwitchOrder order) {
        return SwitchBody.of(desk.stop(SwitchKind.CATEGORY, code, order, caller));
    }

    @Put("/outward")
    SwitchBody stopOutward(Caller caller, @Body SwitchOrder order) {
        return SwitchBody.of(desk.stop(SwitchKind.OUTWARD, "", order, caller));
    }

    @Delete("/partner/{id}")
    HttpResponse<?> letPartnerRun(Caller caller, String id) {
        desk.letRun(SwitchKind.PARTNER, id, caller);
        return HttpResponse.noContent();
    }

    @Delete("/category/{code}")
    HttpResponse<?> letCategoryRun(Caller caller, String code) {
        desk.letRun(SwitchKind.CATEGORY, code, caller);
        return HttpResponse.noContent();
    }

    @Delete("/outward")
    HttpResponse<?> letOutwardRun(Caller caller) {
        desk.letRun(SwitchKind.OUTWARD, "", caller);
        return HttpResponse.noContent();
    }
}
