package org.lagesbild.analyst.partner;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/partners/{id}}: what is on record of a partner. Changes are made with {@code deploy/partner}. */
@Controller("/v1/partners")
@Allowed(Role.OPERATOR)
final class PartnersController {

    private final Principals principals;

    PartnersController(Principals principals) {
        this.principals = principals;
    }

    @Get("/{id}")
    HttpResponse<PartnerBody> partner(String id) {
        PartnerBody body = principals
                .byId(id)
                .filter(known -> known.role() == Role.PUBLISHER)
                .map(PartnerBody::of)
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Partnern finns inte.", "There is no such partner."));
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
