package org.lagesbild.alerts.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Ids by which receivers tell repetitions. They follow from what is delivered, so that whoever takes over after a crash,
 * on this machine or another, says the same; and they tell nothing of it.
 */
public final class DeliveryId {

    private static final int BYTES = 18;

    private DeliveryId() {}

    /** @param what of the subscription: an alert, a digest, a replay of one; the parts hold no line break */
    public static String of(String subscription, String... what) {
        try {
            String text = subscription + "\n" + String.join("\n", what);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
