package org.lagesbild.web.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.lagesbild.web.access.Credentials.Found;

/**
 * Whether somebody who was let in may stay: for answers that go on for hours. Credentials are looked at again as if they
 * came now, so that a session that ended, a token that expired and a right that was taken away or changed all count.
 */
@Singleton
public final class Admission {

    private final List<Credentials> kinds;

    Admission(List<Credentials> kinds) {
        this.kinds = kinds;
    }

    /** Whether the request's credentials still hold, for the very rights that its caller had when it came. */
    public boolean holds(HttpRequest<?> request, Caller caller) {
        return kinds.stream()
                .map(kind -> kind.in(request))
                .filter(found -> !(found instanceof Found.None))
                .findFirst()
                .filter(found -> found instanceof Found.Valid valid
                        && valid.enrolment().equals(caller.enrolment())
                        && !valid.enrolment().suspended())
                .isPresent();
    }
}
