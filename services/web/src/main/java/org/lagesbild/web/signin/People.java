package org.lagesbild.web.signin;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.PersonHash;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.session.Proof;

/** Who a person is to the house: what the issuer says of it, looked for among the people of the rights file. */
@Singleton
final class People {

    private static final String EMAIL = "email";

    private final SignInSettings settings;
    private final Principals principals;

    People(SignInSettings settings, Principals principals) {
        this.settings = settings;
        this.principals = principals;
    }

    /** A principal, and under which hash the person stands with it. */
    record Found(Enrolment principal, String hash) {

        Proof proof() {
            return new Proof(Proof.Kind.PERSON, hash);
        }
    }

    Optional<Found> find(Map<String, Object> claims) {
        return settings.claims().stream()
                .flatMap(claim -> value(claim, claims))
                .map(PersonHash::of)
                .flatMap(hash -> principals.byPerson(hash).map(known -> new Found(known, hash)).stream())
                .findFirst();
    }

    private Stream<String> value(String claim, Map<String, Object> claims) {
        boolean believed =
                !EMAIL.equals(claim) || settings.unverifiedEmail() || Boolean.TRUE.equals(claims.get("email_verified"));
        return Stream.ofNullable(claims.get(claim))
                .filter(value -> believed)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
