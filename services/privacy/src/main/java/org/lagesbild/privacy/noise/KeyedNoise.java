package org.lagesbild.privacy.noise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Noise from the trailing zero bits of two halves of an HMAC-SHA256: the difference of two geometric integers with ratio
 * 2^-m. Integers only, so it is exact on every machine, and the same after every restart.
 */
public final class KeyedNoise implements Noise {

    private static final String HMAC = "HmacSHA256";

    private final Mac keyed;

    public KeyedNoise(NoiseKey key) {
        this.keyed = mac(key.bytes());
    }

    @Override
    public int of(String atomId, int halvings) {
        ByteBuffer hash = ByteBuffer.wrap(copy().doFinal(atomId.getBytes(StandardCharsets.UTF_8)));
        int up = Long.numberOfTrailingZeros(hash.getLong()) / halvings;
        int down = Long.numberOfTrailingZeros(hash.getLong()) / halvings;
        return up - down;
    }

    /** A running HMAC has a state; a copy of the keyed one costs less than keying it anew. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + HMAC + " can not be copied", e);
        }
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
