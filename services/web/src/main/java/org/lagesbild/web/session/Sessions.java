package org.lagesbild.web.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Sessions without a store: who it is and until when, signed. They outlive a restart, and end after twelve hours or when
 * the principal loses its rights, which are looked up anew with every request.
 */
public final class Sessions {

    /** How long somebody stays signed in. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final Clock clock;

    public Sessions(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /** A signed session of this principal. */
    public String open(String principal) {
        String claim = principal + "." + clock.instant().plus(LIFE).getEpochSecond();
        return claim + "." + signature(claim);
    }

    /** Whose session it is; empty where it is none of ours, was tampered with or is over. */
    public Optional<String> principal(String session) {
        int end = session.lastIndexOf('.');
        int middle = end < 0 ? -1 : session.lastIndexOf('.', end - 1);
        if (middle < 0 || !matches(session.substring(0, end), session.substring(end + 1))) {
            return Optional.empty();
        }
        long until = Long.parseLong(session.substring(middle + 1, end));
        return until > clock.instant().getEpochSecond() ? Optional.of(session.substring(0, middle)) : Optional.empty();
    }

    private boolean matches(String claim, String signature) {
        return MessageDigest.isEqual(
                signature(claim).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String claim) {
        return TEXT.encodeToString(DevSeed.hmac(key, claim));
    }
}
