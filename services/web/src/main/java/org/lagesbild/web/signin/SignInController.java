package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.problem.ProblemType;
import org.lagesbild.web.session.Proof;
import org.lagesbild.web.session.Sessions;
import org.lagesbild.web.session.SignInLinks;
import org.lagesbild.web.signin.SignInPages.Ways;

/** The page with the ways in; and those of the dev profile, a one-time link and a key. */
@PublicAccess
@Controller
@Produces(MediaType.TEXT_HTML)
@Requires(beans = Sessions.class)
final class SignInController {

    static final String PATH = "/sign-in";

    private final Optional<SignInLinks> links;
    private final Ways ways;
    private final Door door;
    private final Principals principals;
    private final SignInPages pages;

    SignInController(
            Optional<SignInLinks> links,
            Optional<IssuerFlow> flow,
            Door door,
            Principals principals,
            SignInPages pages) {
        this.links = links;
        this.ways = new Ways(flow.isPresent(), links.isPresent());
        this.door = door;
        this.principals = principals;
        this.pages = pages;
    }

    @Get(PATH)
    HttpResponse<?> byLink(HttpRequest<?> request, @QueryValue Optional<String> token) {
        if (token.isEmpty() || links.isEmpty()) {
            return pages.form(request, ways, false);
        }
        door.requireRights(); // a link is good for once, and not to be wasted
        return welcome(
                request, links.get().redeem(token.get()).flatMap(principals::byId), new Proof(Proof.Kind.LINK, null));
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> byKey(HttpRequest<?> request, @Body Map<String, String> form) {
        if (!ways.key()) {
            throw ProblemType.NOT_FOUND.exception();
        }
        door.requireRights();
        String hash = KeyHash.of(form.getOrDefault("key", "").trim());
        return welcome(request, principals.byKeyHash(hash), new Proof(Proof.Kind.KEY, hash));
    }

    private MutableHttpResponse<?> welcome(HttpRequest<?> request, Optional<Enrolment> principal, Proof proof) {
        Optional<Enrolment> known = principal.filter(found -> !found.suspended());
        if (known.isPresent()) {
            return door.admit(known.get(), proof, null, "/");
        }
        door.turnedAway(principal, proof.kind());
        return pages.form(request, ways, true);
    }
}
