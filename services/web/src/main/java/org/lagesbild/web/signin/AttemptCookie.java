package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lagesbild.web.session.DevSeed;
import org.lagesbild.web.session.Seal;
import org.lagesbild.web.session.SessionSettings;

/** Carries an {@link Attempt} while its browser is at the issuer: ten minutes, and out of everybody's reach. */
@Singleton
@Requires(beans = DevSeed.class)
final class AttemptCookie {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Seal seal;
    private final SessionSettings settings;
    private final Clock clock;

    AttemptCookie(DevSeed seed, SessionSettings settings, Clock clock) {
        this.seal = new Seal(seed.derive("web/attempt"));
        this.settings = settings;
        this.clock = clock;
    }

    Attempt begin(String target) {
        return Attempt.begin(target, clock.instant().plus(LIFE));
    }

    Cookie of(Attempt attempt) {
        return dressed(seal.seal(attempt.claims())).maxAge(LIFE.toSeconds());
    }

    /** The attempt that this browser is on; empty where there is none, or it took too long. */
    Optional<Attempt> in(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> seal.open(cookie.getValue()))
                .flatMap(Attempt::of)
                .filter(attempt -> attempt.until().isAfter(clock.instant()));
    }

    Cookie gone() {
        return dressed("").maxAge(0);
    }

    private String name() {
        return settings.tls() ? "__Host-lagesbild-attempt" : "lagesbild-attempt";
    }

    private Cookie dressed(String value) {
        return Cookie.of(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.tls())
                .sameSite(SameSite.Lax);
    }
}
