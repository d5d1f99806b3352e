package org.lagesbild.web.access;

import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import java.security.Principal;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;

/**
 * Who sent this request, already recognised and not suspended. Controllers take it as a parameter.
 *
 * @param person whether it is a person with a session, who changes something only with that session's token
 */
public record Caller(Enrolment enrolment, boolean person) {

    private static final String ATTRIBUTE = "org.lagesbild.caller";

    public String principal() {
        return enrolment.principal();
    }

    public Role role() {
        return enrolment.role();
    }

    /** The caller of a request; empty on a public route without credentials. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class);
    }

    void attachTo(HttpRequest<?> request) {
        Principal principal = this::principal;
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(HttpAttributes.PRINCIPAL, principal);
    }
}
