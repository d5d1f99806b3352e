package org.lagesbild.web.access;

import java.util.Locale;

/**
 * A person as the enrolments know it. The rights file names people by what their issuer calls them, an e-mail address or
 * an opaque subject; what goes to Kafka is a hash, since no topic holds a person's name. Addresses are compared without
 * regard to case.
 */
public final class PersonHash {

    private PersonHash() {}

    public static String of(String person) {
        String name = person.strip();
        return KeyHash.of("person/" + (name.contains("@") ? name.toLowerCase(Locale.ROOT) : name));
    }
}
