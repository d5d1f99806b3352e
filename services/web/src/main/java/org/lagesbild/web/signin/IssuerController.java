package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.session.Proof;
import org.lagesbild.web.signin.IssuerFlow.Outcome;
import org.lagesbild.web.token.IssuerException;

/** To the issuer and back. Whoever comes back as somebody whom the rights file knows has a session. */
@PublicAccess
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Requires(beans = IssuerFlow.class)
final class IssuerController {

    static final String START = "/sign-in/start";
    static final String BACK = "/sign-in/back";

    /** A path of our own: begins with one slash, and no browser reads it as another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%]{0,200}");

    private final IssuerFlow flow;
    private final AttemptCookie attempts;
    private final People people;
    private final Door door;
    private final SignInPages pages;

    IssuerController(IssuerFlow flow, AttemptCookie attempts, People people, Door door, SignInPages pages) {
        this.flow = flow;
        this.attempts = attempts;
        this.people = people;
        this.door = door;
        this.pages = pages;
    }

    @Get(START)
    HttpResponse<?> start(HttpRequest<?> request, @QueryValue Optional<String> target) {
        String own = target.filter(path -> OWN_PATH.matcher(path).matches()).orElse("/");
        Attempt attempt = attempts.begin(own);
        try {
            return HttpResponse.seeOther(flow.begin(attempt))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .cookie(attempts.of(attempt));
        } catch (IssuerException e) {
            return pages.away(request);
        }
    }

    @Get(BACK)
    HttpResponse<?> back(HttpRequest<?> request) {
        door.requireRights(); // a code is good for once, and not to be wasted
        Optional<Attempt> attempt = attempts.in(request);
        try {
            return attempt.isPresent() ? finish(request, attempt.get()) : brokenOff(request);
        } catch (IssuerException e) {
            return pages.away(request);
        }
    }

    private MutableHttpResponse<?> finish(HttpRequest<?> request, Attempt attempt) {
        if (!(flow.finish(request.getUri().getRawQuery(), attempt) instanceof Outcome.Known known)) {
            return brokenOff(request).cookie(attempts.gone());
        }
        Optional<People.Found> person = people.find(known.claims());
        return person.filter(found -> !found.principal().suspended())
                .<MutableHttpResponse<?>>map(
                        found -> door.admit(found.principal(), found.proof(), known.idToken(), attempt.target()))
                .orElseGet(() -> stranger(request, person.map(People.Found::principal)))
                .cookie(attempts.gone());
    }

    private MutableHttpResponse<?> stranger(HttpRequest<?> request, Optional<Enrolment> principal) {
        door.turnedAway(principal, Proof.Kind.PERSON);
        return pages.stranger(request);
    }

    private MutableHttpResponse<?> brokenOff(HttpRequest<?> request) {
        door.turnedAway(Optional.empty(), Proof.Kind.PERSON);
        return pages.refused(request);
    }
}
