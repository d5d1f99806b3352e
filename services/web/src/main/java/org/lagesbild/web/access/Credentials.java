package org.lagesbild.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;

/** One way to say who one is. Beans of this type are asked in turn. */
public interface Credentials {

    /** What became of them. */
    sealed interface Found {

        /** There are none of this kind in the request. */
        record None() implements Found {}

        /** There are some, and they do not hold. */
        record Invalid() implements Found {}

        /** They belong to this principal. */
        record Valid(Enrolment enrolment, boolean person) implements Found {}
    }

    Found in(HttpRequest<?> request);

    /** A principal as what was found; invalid where there is none. */
    static Found of(Optional<Enrolment> principal, boolean person) {
        return principal.<Found>map(known -> new Found.Valid(known, person)).orElseGet(Found.Invalid::new);
    }
}
