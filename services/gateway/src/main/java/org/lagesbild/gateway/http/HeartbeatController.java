package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lagesbild.gateway.onboarding.Onboarded;
import org.lagesbild.gateway.publish.ReportPublisher;
import org.lagesbild.gateway.quota.QuotaGuard;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;

/** {@code POST /v1/heartbeat}: nothing has happened, and the feed is alive. Silence alone says neither. */
@Controller("/v1/heartbeat")
@Allowed(Role.PUBLISHER)
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class HeartbeatController {

    private final ReportPublisher publisher;
    private final QuotaGuard quotas;
    private final Clock clock;

    HeartbeatController(ReportPublisher publisher, QuotaGuard quotas, Clock clock) {
        this.publisher = publisher;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    Heartbeat beat(Caller caller) {
        Onboarded.require(caller);
        quotas.admit(caller.enrolment(), 1);
        Heartbeat beat = new Heartbeat(UUID.randomUUID().toString(), clock.instant());
        if (!sent(caller.principal(), beat)) {
            throw Later.problem();
        }
        return beat;
    }

    private boolean sent(String partner, Heartbeat beat) {
        try {
            return publisher
                    .publish(partner, List.of(Heartbeat.report(beat.submissionId())))
                    .get(0);
        } catch (RegistryException e) {
            return false;
        }
    }
}
