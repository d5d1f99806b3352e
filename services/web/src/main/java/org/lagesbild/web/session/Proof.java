package org.lagesbild.web.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.Principals;

/**
 * Why a session was opened. It is looked at with every request: a person who is struck off, or a key that was changed,
 * ends the sessions that it opened.
 *
 * @param hash of the person or key ({@code KeyHash}); null for a link, which is gone once it was used
 */
public record Proof(Kind kind, @Nullable String hash) {

    /** By what somebody came in. */
    public enum Kind {
        LINK,
        KEY,
        PERSON
    }

    /** The principal, where the proof still leads to it. */
    Optional<Enrolment> leadsTo(String principal, Principals known) {
        Optional<Enrolment> found = switch (kind) {
            case LINK -> known.byId(principal);
            case KEY -> hash == null ? Optional.empty() : known.byKeyHash(hash);
            case PERSON -> hash == null ? Optional.empty() : known.byPerson(hash);
        };
        return found.filter(enrolment -> enrolment.principal().equals(principal));
    }
}
