package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.session.Csrf;
import org.lagesbild.web.session.Proof;
import org.lagesbild.web.session.Session;
import org.lagesbild.web.session.SessionCookie;
import org.lagesbild.web.session.Sessions;
import org.lagesbild.web.token.IssuerException;

/** Ends the session here, and at the issuer where that lets us. */
@PublicAccess
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = Sessions.class)
final class SignOutController {

    private final Optional<IssuerFlow> flow;
    private final Door door;
    private final SessionCookie cookie;
    private final Csrf csrf;
    private final SignInPages pages;

    SignOutController(Optional<IssuerFlow> flow, Door door, SessionCookie cookie, Csrf csrf, SignInPages pages) {
        this.flow = flow;
        this.door = door;
        this.cookie = cookie;
        this.csrf = csrf;
        this.pages = pages;
    }

    @Post(Csrf.SIGN_OUT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<?> out(HttpRequest<?> request, @Body Map<String, String> form) {
        csrf.requireToken(request, form.get(Csrf.FIELD));
        Optional<Session> session = cookie.session(request);
        session.ifPresent(door::letOut);
        Optional<URI> issuer = session.filter(ended -> ended.proof().kind() == Proof.Kind.PERSON)
                .flatMap(ended -> atIssuer(ended.idToken()));
        return issuer.<MutableHttpResponse<?>>map(end -> pages.onward(request, end))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(SignInController.PATH)))
                .cookie(cookie.gone());
    }

    /** Whoever can not be asked keeps nobody signed in here. */
    private Optional<URI> atIssuer(@Nullable String idToken) {
        try {
            return flow.flatMap(issuer -> issuer.signOut(idToken));
        } catch (IssuerException e) {
            return Optional.empty();
        }
    }
}
