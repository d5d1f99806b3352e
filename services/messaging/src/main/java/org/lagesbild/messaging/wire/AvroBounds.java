package org.lagesbild.messaging.wire;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * What Avro may do in this process when it reads what others wrote: make objects of our own schemas' classes, which
 * since 1.12.2 has to be said, and of no others; and believe no length that no record of ours can have, since it reserves
 * memory for a text before it reads it.
 */
public final class AvroBounds {

    private static final String OURS = "org.lagesbild.schemas";
    private static final int LONGEST = 1 << 20;

    private AvroBounds() {}

    /** Before the first record is read. A length that the operator set stands. */
    public static void set() {
        limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY);
        limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY);
        limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY);
        ClassSecurityPredicate ours = type -> type.getPackageName().equals(OURS);
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), ours));
    }

    private static void limit(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(LONGEST));
        }
    }
}
