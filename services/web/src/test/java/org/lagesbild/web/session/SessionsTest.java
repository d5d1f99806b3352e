package org.lagesbild.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Proof LINK = new Proof(Proof.Kind.LINK, null);

    @TempDir
    private Path directory;

    @Test
    void shouldEndASessionThatIsNotUsed() {
        String cookie = at(Duration.ZERO).write(at(Duration.ZERO).open("samordning", LINK, null));
        assertThat(at(IDLE.minusSeconds(1)).read(cookie)).isPresent();
        assertThat(at(IDLE).read(cookie)).isEmpty();
    }

    @Test
    void shouldEndASessionHoweverMuchItIsUsed() {
        Sessions first = at(Duration.ZERO);
        Session session = first.open("samordning", LINK, null);
        for (Duration now = Duration.ofHours(1); now.compareTo(LIFE) < 0; now = now.plusHours(1)) {
            session = at(now).refreshed(at(now).read(first.write(session)).orElseThrow())
                    .orElseThrow();
        }
        assertThat(at(LIFE.minusSeconds(1)).read(first.write(session))).isPresent();
        assertThat(at(LIFE).read(first.write(session))).isEmpty();
    }

    @Test
    void shouldNotWriteTheCookieWithEveryRequest() {
        Session session = at(Duration.ZERO).open("samordning", LINK, null);
        assertThat(at(Duration.ofMinutes(1)).refreshed(session)).isEmpty();
        assertThat(at(Duration.ofMinutes(10)).refreshed(session)).isPresent();
    }

    @Test
    void shouldNotTakeACookieThatWasChangedOrSealedForSomethingElse() {
        Sessions sessions = at(Duration.ZERO);
        String cookie = sessions.write(sessions.open("samordning", LINK, null));
        char last = cookie.charAt(cookie.length() - 2) == 'A' ? 'B' : 'A';
        assertThat(sessions.read(
                        cookie.substring(0, cookie.length() - 2) + last + cookie.substring(cookie.length() - 1)))
                .isEmpty();
        Session session = sessions.open("samordning", LINK, null);
        assertThat(sessions.read(new Seal(seed().derive("web/attempt")).seal(session.claims())))
                .isEmpty();
        assertThat(sessions.read("samordning.9999999999.x")).isEmpty();
    }

    @Test
    void shouldKeepWhatTheCookieSaysFromItsBearer() {
        Sessions sessions = at(Duration.ZERO);
        assertThat(sessions.write(sessions.open("samordning", LINK, "header.payload.signature")))
                .doesNotContain("samordning")
                .doesNotContain("payload");
    }

    @Test
    void shouldLeaveOutAnIdTokenThatNoCookieCanHold() {
        Sessions sessions = at(Duration.ZERO);
        String cookie = sessions.write(sessions.open("samordning", LINK, "x".repeat(9_000)));
        assertThat(cookie.length()).isLessThan(4_000);
        assertThat(sessions.read(cookie).orElseThrow().idToken()).isNull();
    }

    @Test
    void shouldEndASessionForGoodAtSignOut() {
        Sessions sessions = at(Duration.ZERO);
        Session session = sessions.open("samordning", LINK, null);
        sessions.end(session);
        assertThat(sessions.read(sessions.write(session))).isEmpty();
    }

    private Sessions at(Duration since) {
        SessionSettings settings = new SessionSettings(LIFE, IDLE, Optional.empty(), Optional.empty());
        return new Sessions(seed(), settings, Clock.fixed(MORNING.plus(since), ZoneOffset.UTC));
    }

    private DevSeed seed() {
        return DevSeed.at(directory.resolve("seed"));
    }
}
