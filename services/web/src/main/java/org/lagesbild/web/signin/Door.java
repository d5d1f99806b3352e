package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.access.RightsUnread;
import org.lagesbild.web.audit.Tally;
import org.lagesbild.web.session.Proof;
import org.lagesbild.web.session.Session;
import org.lagesbild.web.session.SessionCookie;
import org.lagesbild.web.session.Sessions;

/** Lets somebody in who has proved who it is, however that was. Who came, left or was turned away is on record. */
@Singleton
@Requires(beans = Sessions.class)
final class Door {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Principals principals;
    private final Optional<Tally> audit;

    Door(Sessions sessions, SessionCookie cookie, Principals principals, Optional<Tally> audit) {
        this.audit = audit;
        this.sessions = sessions;
        this.cookie = cookie;
        this.principals = principals;
    }

    /** Refuses to judge anybody before everybody is known. */
    void requireRights() {
        if (!principals.ready()) {
            throw RightsUnread.problem();
        }
    }

    /** Opens a session, always a new one, and sends its browser on to a path of ours. */
    MutableHttpResponse<?> admit(Enrolment principal, Proof proof, @Nullable String idToken, String target) {
        record(AuditAction.SIGNED_IN, principal.principal(), proof.kind());
        return HttpResponse.seeOther(URI.create(target))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .cookie(cookie.of(sessions.open(principal.principal(), proof, idToken)));
    }

    /** Notes that nobody was let in; {@code principal} is whoever it would have been, where that is known. */
    void turnedAway(Optional<Enrolment> principal, Proof.Kind way) {
        record(AuditAction.SIGN_IN_REFUSED, principal.map(Enrolment::principal).orElse(""), way);
    }

    /** Ends the session for good. */
    void letOut(Session session) {
        sessions.end(session);
        record(AuditAction.SIGNED_OUT, session.principal(), session.proof().kind());
    }

    private void record(AuditAction action, String principal, Proof.Kind way) {
        String name = way == Proof.Kind.PERSON ? "ISSUER" : way.name();
        audit.ifPresent(tally -> tally.session(action, principal, name));
    }
}
