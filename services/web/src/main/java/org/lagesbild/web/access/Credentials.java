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

        /** Nobody can say now whether they hold; it is worth asking again. */
        record Undecided() implements Found {}

        /** They belong to this principal. */
        record Valid(Enrolment enrolment, boolean person) implements Found {}
    }

    Found in(HttpRequest<?> request);

    /** Whether to find out may take a while for this request, since somebody else is asked. */
    default boolean slow(HttpRequest<?> request) {
        return false;
    }

    /** A principal as what was found; invalid where there is none. */
    static Found of(Optional<Enrolment> principal, boolean person) {
        return principal.<Found>map(known -> new Found.Valid(known, person)).orElseGet(Found.Invalid::new);
    }
}
