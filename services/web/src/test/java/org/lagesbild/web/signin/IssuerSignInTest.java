package org.lagesbild.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.web.Site;

/** People who come by the issuer: the whole flow, and everything that must break it. */
final class IssuerSignInTest {

    private static final Map<String, Object> ANNA =
            Map.of("sub", "8f2c", "email", "Anna.Berg@kommun.example", "email_verified", true);

    @TempDir
    private Path directory;

    private final PeoplesIssuer issuer = new PeoplesIssuer().signsIn(ANNA);
    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = Site.withSignIn(issuer.name(), directory, Map.of());
        browser = new Browser(site.uri());
    }

    @AfterEach
    void stop() {
        site.close();
        issuer.close();
    }

    @Test
    void shouldLetAPersonInWhomTheRightsFileNames() {
        HttpResponse<String> in = browser.signIn();
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Browser.location(in)).hasToString("/");
        assertThat(browser.get("/sample/look").body()).isEqualTo("samordning");
        assertThat(browser.get("/v1/session").body())
                .contains("\"principal\":\"samordning\"")
                .contains("\"csrfToken\"")
                .doesNotContainIgnoringCase("anna")
                .doesNotContain("8f2c");
    }

    @Test
    void shouldAskTheIssuerWithEverythingThatTiesItsAnswerToThisBrowser() {
        String asked = Browser.location(browser.get("/sign-in/start")).getQuery();
        assertThat(asked)
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code")
                .contains("redirect_uri=" + site.uri() + "/sign-in/back");
        assertThat(browser.get("/sign-in/start")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .contains("SameSite=Lax")
                .containsIgnoringCase("HttpOnly");
    }

    @Test
    void shouldComeBackToThePathThatWasAskedForAndToNoOtherSite() {
        assertThat(afterTarget("/?a=1")).isEqualTo("/?a=1");
        assertThat(afterTarget("//evil.example/")).isEqualTo("/");
        assertThat(afterTarget("/\\evil.example")).isEqualTo("/");
        assertThat(afterTarget("https://evil.example/")).isEqualTo("/");
    }

    @Test
    void shouldTellAPersonWithoutRightsWhomToAsk() {
        issuer.signsIn(Map.of("sub", "nobody", "email", "x@kommun.example", "email_verified", true));
        HttpResponse<String> answer = browser.signIn();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("sakerhet@kommun.example").contains("ingen rättighet");
        assertThat(browser.get("/sample/look").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNotBelieveAnAddressThatTheIssuerHasNotVerified() {
        issuer.signsIn(Map.of("sub", "nobody", "email", "anna.berg@kommun.example"));
        assertThat(browser.signIn().statusCode()).isEqualTo(403);
    }

    @Test
    void shouldRefuseTheSuspended() {
        issuer.signsIn(Map.of("sub", "suspended-person"));
        assertThat(browser.signIn().statusCode()).isEqualTo(403);
    }

    static List<UnaryOperator<JWTClaimsSet.Builder>> lies() {
        return List.of(
                claims -> claims.claim("nonce", "another attempt's"),
                claims -> claims.claim("nonce", null),
                claims -> claims.issuer("https://other.example"),
                claims -> claims.audience("another-client"),
                claims -> claims.audience(List.of(PeoplesIssuer.CLIENT, "another-client")),
                claims -> claims.claim("azp", "another-client"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
                claims -> claims.expirationTime(null));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void shouldRefuseATokenThatIsNotForThisAttempt(UnaryOperator<JWTClaimsSet.Builder> lie) {
        issuer.says(lie);
        assertThat(browser.signIn().statusCode()).isEqualTo(403);
        assertThat(browser.get("/sample/look").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldRefuseATokenThatAStrangerSigned() {
        issuer.signsWithAKeyNobodyKnows();
        assertThat(browser.signIn().statusCode()).isIn(403, 503);
        assertThat(browser.get("/sample/look").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldFollowTheIssuersKeysWhenTheyChange() {
        assertThat(browser.signIn().statusCode()).isEqualTo(303);
        issuer.rotate();
        assertThat(new Browser(site.uri()).signIn().statusCode()).isEqualTo(303);
    }

    @Test
    void shouldRefuseAnAnswerThatAnotherBrowserAskedFor() {
        URI forVictim = browser.comeBack();
        Browser victim = new Browser(site.uri());
        assertThat(victim.get(pathOf(forVictim)).statusCode()).isEqualTo(403);
        victim.get("/sign-in/start");
        assertThat(victim.get(pathOf(forVictim)).statusCode()).isEqualTo(403);
        assertThat(victim.get("/sample/look").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldTakeACodeOnlyOnce() {
        URI back = browser.comeBack();
        String attempt = browser.cookieHeader();
        assertThat(browser.get(pathOf(back)).statusCode()).isEqualTo(303);
        assertThat(site.send(site.request(pathOf(back)).header("Cookie", attempt))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldSayWhenTheIssuerIsAway() {
        issuer.goAway();
        HttpResponse<String> answer = browser.get("/sign-in/start");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void shouldEndTheSessionHereAndAtTheIssuer() {
        browser.signIn();
        String copied = browser.cookieHeader();
        HttpResponse<String> out = browser.post("/sign-out", "csrf=" + site.csrfToken(browser.get("/v1/session")));
        assertThat(out.body())
                .contains(issuer.name() + "/end?")
                .contains("id_token_hint=")
                .contains("client_id=");
        assertThat(browser.cookies()).isEmpty();
        assertThat(site.send(site.request("/sample/look").header("Cookie", copied))
                        .statusCode())
                .isEqualTo(401);
    }

    private String afterTarget(String target) {
        URI start = site.uri("/sign-in/start", "target", target);
        URI back = Browser.location(
                browser.send(HttpRequest.newBuilder(Browser.location(browser.send(HttpRequest.newBuilder(start))))));
        return Browser.location(browser.get(pathOf(back))).toString();
    }

    private static String pathOf(URI uri) {
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
