package org.lagesbild.web.access;

import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;

/**
 * Who is known, as of now: a change of rights counts from the next request on. What is suspended is returned as such;
 * whoever asks decides.
 */
public interface Principals {

    /** Whose key has this hash ({@link KeyHash}); empty where it is nobody's. */
    Optional<Enrolment> byKeyHash(String hash);

    /** As whom this person signs in ({@link PersonHash}); empty where nobody named it. */
    default Optional<Enrolment> byPerson(String hash) {
        return Optional.empty();
    }

    /** The enrolment of this principal. */
    Optional<Enrolment> byId(String principal);

    /**
     * Whose client at the issuer this is: the principal that lists it or, where it lists none, the one of that name.
     */
    default Optional<Enrolment> byClient(String client) {
        return byId(client).filter(known -> known.clients().isEmpty());
    }

    /** Whether everything that is known has been read: until then, nobody can be called a stranger. */
    boolean ready();
}
