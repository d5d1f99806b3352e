package org.lagesbild.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions without a store: sealed into the cookie, so that they outlive a restart and hold on every node. They end by
 * absolute age, by disuse and by sign-out. Which ones were signed out is remembered by the node that was told, until they
 * would have ended anyway; the browser forgets its cookie at once.
 */
public final class Sessions {

    private static final int LONGEST_ID_TOKEN = 2_000;
    private static final int REFRESHES_PER_IDLE_TIME = 20;

    private final byte[] csrfKey;
    private final Seal seal;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    public Sessions(DevSeed seed, SessionSettings settings, Clock clock) {
        this.csrfKey = seed.derive("web/csrf");
        this.seal = new Seal(seed.derive("web/session"));
        this.settings = settings;
        this.clock = clock;
    }

    /** A new session; an ID token that would not fit into a cookie is left out. */
    public Session open(String principal, Proof proof, @Nullable String idToken) {
        Instant now = clock.instant();
        String kept = idToken == null || idToken.length() > LONGEST_ID_TOKEN ? null : idToken;
        return new Session(UUID.randomUUID().toString(), principal, proof, now, now, kept);
    }

    public String write(Session session) {
        return seal.seal(session.claims());
    }

    /** The session that somebody carries; empty where it is none of ours, was tampered with or is over. */
    public Optional<Session> read(String text) {
        return seal.open(text).flatMap(Session::of).filter(this::lasts);
    }

    /** The same session, seen now; empty where it was seen so lately that it need not be written again. */
    Optional<Session> refreshed(Session session) {
        Instant now = clock.instant();
        boolean due = session.seen()
                .plus(settings.idle().dividedBy(REFRESHES_PER_IDLE_TIME))
                .isBefore(now);
        return due ? Optional.of(session.seenAt(now)) : Optional.empty();
    }

    /** When it ends at the latest. */
    public Instant until(Session session) {
        return session.began().plus(settings.life());
    }

    /** How long that is from now on. */
    Duration left(Session session) {
        return Duration.between(clock.instant(), until(session));
    }

    /** Ends it for good, also for whoever may have copied its cookie. */
    public void end(Session session) {
        Instant now = clock.instant();
        ended.values().removeIf(until -> until.isBefore(now));
        ended.put(session.id(), until(session));
    }

    /** What every change that is made with this session's cookie must repeat. */
    public String csrfToken(Session session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DevSeed.hmac(csrfKey, session.id()));
    }

    private boolean lasts(Session session) {
        Instant now = clock.instant();
        return until(session).isAfter(now)
                && session.seen().plus(settings.idle()).isAfter(now)
                && !ended.containsKey(session.id());
    }
}
