package org.lagesbild.privacy.noise;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One week's secret. The next week's follows from it, and not the other way round: once it is wiped, nobody can compute
 * that week's noise again. It never shows itself in text.
 */
public final class NoiseKey {

    private static final String RATCHET = "ratchet";

    private final byte[] bytes;

    private NoiseKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Throws {@link IllegalArgumentException} where there are not 32 bytes. */
    public static NoiseKey of(byte[] bytes) {
        if (bytes.length != Hkdf.LENGTH) {
            throw new IllegalArgumentException("a noise key has " + Hkdf.LENGTH + " bytes");
        }
        return new NoiseKey(bytes.clone());
    }

    /** A new one; the generator must be a cryptographic one outside tests. */
    public static NoiseKey random(RandomGenerator generator) {
        byte[] bytes = new byte[Hkdf.LENGTH];
        generator.nextBytes(bytes);
        return new NoiseKey(bytes);
    }

    /** The following week's key. */
    public NoiseKey next() {
        return new NoiseKey(Hkdf.derive(bytes, RATCHET));
    }

    /** Overwrites it in memory; what is computed with it afterwards is worthless. */
    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "NoiseKey[hidden]";
    }
}
