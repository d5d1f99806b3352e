package org.lagesbild.web.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Duration;
import java.util.List;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** {@code GET /v1/denials}: what one was refused oneself, so that a partner sees a wrong set-up, or a key gone astray. */
@Controller("/v1/denials")
@Allowed({Role.PUBLISHER, Role.COORDINATION, Role.RELEASED, Role.OPERATOR})
@Requires(beans = DenialDesk.class)
final class DenialsController {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final DenialDesk denials;
    private final TopicTable<AuditEntry> audit;

    DenialsController(DenialDesk denials, TopicTable<AuditEntry> audit) {
        this.denials = denials;
        this.audit = audit;
    }

    @Get
    List<Denial> own(Caller caller) {
        if (!audit.ready()) {
            throw ProblemType.UNAVAILABLE.exception().retryAfter(SOON);
        }
        return denials.of(caller.principal());
    }
}
