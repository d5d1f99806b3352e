package org.lagesbild.embedded.broker;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * One credential in the syntax that Kafka's storage formatter reads. It is handed over salted, because that syntax has no
 * way to write a comma in a password.
 */
final class ScramArgument {

    private static final int ITERATIONS = 4096;
    private static final int SALT_BYTES = 24;

    private ScramArgument() {}

    static String of(String principal, String secret) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return "SCRAM-SHA-512=[name=%s,salt=%s,saltedpassword=%s,iterations=%d]"
                .formatted(principal, base64(salt), base64(salted(secret, salt)), ITERATIONS);
    }

    private static byte[] salted(String secret, byte[] salt) {
        try {
            return new ScramFormatter(ScramMechanism.SCRAM_SHA_512).saltedPassword(secret, salt, ITERATIONS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks what SCRAM-SHA-512 needs", e);
        }
    }

    private static String base64(byte[] bytes) {
        return '"' + Base64.getEncoder().encodeToString(bytes) + '"';
    }
}
