package org.lagesbild.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a partner's own event ids for the backbone out of the ids of its source. The same source id gives the same event
 * id for ever, so a source that keeps no list of what it sent may send again; without the secret nobody can tell which
 * source id an event id stands for, nor find it by trying. The secret must never leave the partner.
 *
 * <p>The id is the first 128 bits of HMAC-SHA256 over the source id, with version and variant set as in a UUIDv4. Safe
 * for use by several threads.
 */
public final class EventIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec key;

    /** Ids under this secret, which has at least 16 bytes. */
    public EventIds(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The event id that stands for this id of the source. */
    public String of(String sourceId) {
        ByteBuffer bits = ByteBuffer.wrap(mac().doFinal(sourceId.getBytes(UTF_8)));
        long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
