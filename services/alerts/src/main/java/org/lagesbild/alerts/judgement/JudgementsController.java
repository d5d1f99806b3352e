package org.lagesbild.alerts.judgement;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.paging.Paging;

/** What the people of the weekly meeting say of episodes: taken down at once, and followed by an alert where it moves one. */
@Controller("/v1/alerts")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JudgementsController {

    private final JudgementDesk desk;

    JudgementsController(JudgementDesk desk) {
        this.desk = desk;
    }

    @Get("/precision")
    List<PrecisionBody> precision(Caller caller) {
        return desk.precision(caller).toList();
    }

    @Get("/judgements")
    Page<JudgementBody> own(Caller caller, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return Paging.of(limit, cursor).page(desk.verdicts(caller).map(JudgementBody::of), JudgementBody::episode);
    }

    @Post("/{episode}/judgement")
    HttpResponse<JudgementBody> judge(Caller caller, String episode, @Body JudgementOrder order) {
        return said(caller, episode, order.act());
    }

    @Post("/{episode}/acknowledge")
    HttpResponse<JudgementBody> acknowledge(Caller caller, String episode) {
        return said(caller, episode, JudgementAct.ACKNOWLEDGE);
    }

    @Post("/{episode}/close")
    HttpResponse<JudgementBody> close(Caller caller, String episode) {
        return said(caller, episode, JudgementAct.CLOSE);
    }

    /** For good: there is no way back but to accept a later level. */
    @Post("/{episode}/accept-level")
    HttpResponse<JudgementBody> acceptLevel(Caller caller, String episode, @Body LevelOrder order) {
        return HttpResponse.accepted().body(JudgementBody.of(desk.accept(caller, episode, order.why())));
    }

    private HttpResponse<JudgementBody> said(Caller caller, String episode, JudgementAct act) {
        return HttpResponse.accepted().body(JudgementBody.of(desk.say(caller, episode, act)));
    }
}
