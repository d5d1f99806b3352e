package org.lagesbild.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.web.token.TokenVerifier.Verdict;

final class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String AUDIENCE = "lagesbild";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final LittleIssuer issuer = new LittleIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void shouldTakeATokenThatIsForUs() {
        Verdict verdict = verifier(LONG, Duration.ofSeconds(30)).check(token());
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Holds.class, holds -> assertThat(holds.claims()).containsEntry("azp", "polisen-app"));
    }

    @Test
    void shouldRefuseAnotherIssuersToken() {
        assertRefused(issuer.signed(sound().issuer("https://other.example").build()));
    }

    @Test
    void shouldRefuseATokenForAnotherSystem() {
        assertRefused(issuer.token("polisen-app", "payroll", NOW.plusSeconds(60)));
    }

    @Test
    void shouldRefuseATokenThatNeverEnds() {
        assertRefused(issuer.signed(sound().expirationTime(null).build()));
    }

    @Test
    void shouldRefuseATokenThatIsOverByMoreThanClocksDiffer() {
        TokenVerifier verifier = verifier(LONG, Duration.ofSeconds(30));
        String justOver = issuer.token("polisen-app", AUDIENCE, NOW.minus(SKEW).plusSeconds(2));
        String over = issuer.token("polisen-app", AUDIENCE, NOW.minus(SKEW).minusSeconds(2));
        assertThat(verifier.check(justOver)).isInstanceOf(Verdict.Holds.class);
        assertThat(verifier.check(over)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void shouldRefuseATokenBeforeItsTime() {
        assertRefused(issuer.signed(
                sound().notBeforeTime(Date.from(NOW.plusSeconds(60))).build()));
    }

    @Test
    void shouldRefuseAnUnsignedToken() {
        assertRefused(LittleIssuer.unsigned(sound().build()));
    }

    @Test
    void shouldRefuseAPublicKeyUsedAsASharedSecret() {
        assertRefused(issuer.confused(sound().build()));
    }

    @Test
    void shouldRefuseATokenThatWasChanged() {
        String[] sound = token().split("\\.", -1);
        String[] other = issuer.token("drift", AUDIENCE, NOW.plusSeconds(60)).split("\\.", -1);
        assertRefused(String.join(".", List.of(sound[0], other[1], sound[2])));
    }

    @Test
    void shouldRefuseWhatIsNoToken() {
        assertRefused("eyJ.not-a.token");
    }

    @Test
    void shouldFetchKeysAnewForAKeyIdItDoesNotKnow() {
        TokenVerifier verifier = verifier(LONG, Duration.ofSeconds(30));
        assertThat(verifier.check(token())).isInstanceOf(Verdict.Holds.class);
        issuer.rotate("second");
        assertThat(verifier.check(token())).isInstanceOf(Verdict.Holds.class);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void shouldNotLetStrangersKeyIdsHammerTheIssuer() {
        TokenVerifier verifier = verifier(LONG, Duration.ofMinutes(4));
        for (int i = 0; i < 20; i++) {
            issuer.useAStrangersKey("stranger-" + i);
            assertThat(verifier.check(token())).isNotInstanceOf(Verdict.Holds.class);
        }
        assertThat(issuer.fetches()).isLessThanOrEqualTo(2);
    }

    @Test
    void shouldStopBelievingAKeyThatWasWithdrawn() {
        TokenVerifier verifier = verifier(Duration.ofMillis(2), Duration.ofMillis(1));
        String old = token();
        assertThat(verifier.check(old)).isInstanceOf(Verdict.Holds.class);
        issuer.rotate("second");
        issuer.withdraw("first");
        assertEventually(verifier, old, Verdict.Refused.class);
        assertEventually(verifier, token(), Verdict.Holds.class);
    }

    @Test
    void shouldOutliveAnIssuerThatIsAwayWithTheKeysItHas() {
        TokenVerifier verifier = verifier(Duration.ofMillis(2), Duration.ofMillis(1));
        assertThat(verifier.check(token())).isInstanceOf(Verdict.Holds.class);
        issuer.goAway();
        for (int i = 0; i < 5; i++) {
            assertEventually(verifier, token(), Verdict.Holds.class);
        }
    }

    @Test
    void shouldNotCallATokenWrongWhileNobodyCanBeAsked() {
        issuer.goAway();
        assertThat(verifier(LONG, Duration.ofSeconds(30)).check(token())).isInstanceOf(Verdict.Undecided.class);
    }

    /** A key is looked up at most every other millisecond; whoever comes too early is not answered. */
    private static void assertEventually(TokenVerifier verifier, String token, Class<? extends Verdict> wanted) {
        Instant until = Instant.now().plusSeconds(20);
        Verdict verdict = verifier.check(token);
        while (!wanted.isInstance(verdict) && Instant.now().isBefore(until)) {
            verdict = verifier.check(token);
        }
        assertThat(verdict).isInstanceOf(wanted);
    }

    private void assertRefused(String token) {
        assertThat(verifier(LONG, Duration.ofSeconds(30)).check(token)).isInstanceOf(Verdict.Refused.class);
    }

    private String token() {
        return issuer.signed(sound().build());
    }

    private JWTClaimsSet.Builder sound() {
        return issuer.claims("polisen-app", AUDIENCE, NOW.plusSeconds(60));
    }

    private TokenVerifier verifier(Duration kept, Duration pause) {
        TokenSettings settings =
                new TokenSettings(AUDIENCE, List.of("azp", "client_id"), SKEW, kept, pause, Duration.ofHours(4));
        return new Issuer(issuer.name(), settings).verifier(AUDIENCE, InstantSource.fixed(NOW));
    }
}
