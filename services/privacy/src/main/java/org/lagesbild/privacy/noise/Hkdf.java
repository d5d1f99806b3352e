package org.lagesbild.privacy.noise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;

/** HKDF with SHA-256 (RFC 5869), for one block of output: extract with a salt, expand with a purpose. */
final class Hkdf {

    static final int LENGTH = 32;

    private Hkdf() {}

    /** 32 bytes for this purpose, without a salt. */
    static byte[] derive(byte[] secret, String purpose) {
        return derive(secret, new byte[LENGTH], purpose.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info) {
        byte[] extracted = KeyedNoise.mac(salt).doFinal(secret);
        try {
            Mac expand = KeyedNoise.mac(extracted);
            expand.update(info);
            expand.update((byte) 1);
            return expand.doFinal();
        } finally {
            Arrays.fill(extracted, (byte) 0);
        }
    }
}
