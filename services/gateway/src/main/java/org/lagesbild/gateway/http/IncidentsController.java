package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.http.Admission.Place;
import org.lagesbild.gateway.load.Shedding;
import org.lagesbild.gateway.load.Urgency;
import org.lagesbild.gateway.onboarding.Onboarded;
import org.lagesbild.gateway.quota.QuotaGuard;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** {@code POST /v1/incidents}: reports, corrections and retractions, one or many. */
@Controller("/v1/incidents")
@Allowed(Role.PUBLISHER)
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class IncidentsController {

    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final IngestChain chain;
    private final Admission admission;
    private final Shedding shedding;
    private final QuotaGuard quotas;
    private final Clock clock;

    IncidentsController(IngestChain chain, Admission admission, Shedding shedding, QuotaGuard quotas, Clock clock) {
        this.chain = chain;
        this.shedding = shedding;
        this.quotas = quotas;
        this.admission = admission;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> publish(HttpRequest<?> request, Caller caller, @Body InputStream body) {
        try (body) {
            Onboarded.require(caller);
            return taken(request, Publication.of(request, caller, body, clock.instant()));
        } catch (RegistryException e) {
            throw Later.problem();
        } catch (IOException e) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail("Sändningen bröts. Inget togs emot.", "The request broke off. Nothing was taken in.");
        }
    }

    /** Refuses what is too long by its own account, or what can wait while there is too much to do, before reading it. */
    private HttpResponse<?> taken(HttpRequest<?> request, Publication publication) throws IOException {
        if (request.getContentLength() > BodyLimits.CONTRACT.bytes()) {
            throw Bodies.tooLarge(BodyLimits.CONTRACT);
        }
        Urgency.unread(publication.options().dryRun(), request.getContentLength())
                .ifPresent(shedding::admit);
        try (Place place = admission.enter(publication.principal(), room(request, publication))) {
            return answered(publication, chain.take(publication));
        }
    }

    /** The bytes that the body may take, unknown where it is packed. */
    private static long room(HttpRequest<?> request, Publication publication) {
        return publication.coding() == Coding.IDENTITY ? request.getContentLength() : -1;
    }

    private HttpResponse<?> answered(Publication publication, Answer answer) {
        if (answer.results().isEmpty()) {
            throw ProblemType.MALFORMED.exception().detail("Inget att ta emot.", "There is nothing in it.");
        }
        Optional<ProblemType> failure =
                AnswerStatus.problem(answer.results(), publication.options().atomic());
        if (failure.isPresent()) {
            throw failed(failure.get(), publication, answer);
        }
        MutableHttpResponse<Answer> response = HttpResponse.<Answer>status(
                        HttpStatus.valueOf(AnswerStatus.of(answer.results())))
                .body(answer);
        publication.preferenceApplied(answer).ifPresent(wait -> response.header(PREFERENCE_APPLIED, wait));
        return response;
    }

    private ProblemException failed(ProblemType type, Publication publication, Answer answer) {
        ProblemException problem = switch (type) {
            case UNAVAILABLE -> Later.problem();
            case TOO_MANY_REQUESTS -> type.exception().retryAfter(quotas.wait(publication.partner()));
            default -> type.exception();
        };
        answer.members().forEach(problem::with);
        publication.preferenceApplied(answer).ifPresent(wait -> problem.header(PREFERENCE_APPLIED, wait));
        return problem;
    }
}
