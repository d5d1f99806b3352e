package org.lagesbild.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.web.Site;
import org.lagesbild.web.session.Csrf;

/** No other site can make a signed-in browser change anything: every route that changes something is tried. */
final class CsrfTest {

    private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @TempDir
    private Path directory;

    private final PeoplesIssuer issuer = new PeoplesIssuer().signsIn(Map.of("sub", "8f2c"));
    private Site site;
    private Browser browser;
    private String token = "";

    @BeforeEach
    void start() {
        site = Site.withSignIn(issuer.name(), directory, Map.of());
        browser = new Browser(site.uri());
        browser.signIn();
        token = site.csrfToken(browser.get("/v1/session"));
    }

    @AfterEach
    void stop() {
        site.close();
        issuer.close();
    }

    @Test
    void shouldRefuseEveryChangeByCookieThatDoesNotRepeatItsToken() {
        assertThat(changes()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(route -> {
            assertThat(status(route, null, "same-origin")).as(route.toString()).isEqualTo(403);
            assertThat(status(route, "guessed", "same-origin"))
                    .as(route.toString())
                    .isEqualTo(403);
        });
    }

    @Test
    void shouldRefuseEveryChangeThatComesFromAnotherSite() {
        assertThat(changes()).allSatisfy(route -> {
            assertThat(status(route, token, "cross-site")).as(route.toString()).isEqualTo(403);
            assertThat(status(route, token, "same-site")).as(route.toString()).isEqualTo(403);
        });
        HttpRequest.Builder foreign =
                change("/sample/change", "POST").header(Csrf.HEADER, token).header("Origin", "https://evil.example");
        assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldTakeAChangeThatRepeatsTheToken() {
        HttpRequest.Builder sound = change("/sample/change", "POST")
                .header(Csrf.HEADER, token)
                .header("Origin", site.uri().toString())
                .header("Sec-Fetch-Site", "same-origin");
        assertThat(browser.send(sound).body()).isEqualTo("samordning1");
    }

    @Test
    void shouldNotTakeAnotherSessionsToken() {
        Browser other = new Browser(site.uri());
        other.signIn();
        String others = site.csrfToken(other.get("/v1/session"));
        assertThat(status(new Route("/sample/change", "POST"), others, "same-origin"))
                .isEqualTo(403);
    }

    @Test
    void shouldAskNoTokenOfSystems() {
        HttpRequest.Builder system =
                change("/sample/change", "POST").header("Authorization", "Bearer key-of-samordning");
        assertThat(site.send(system).body()).isEqualTo("samordning1");
    }

    private record Route(String path, String method) {}

    private List<Route> changes() {
        return site.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> !LOOKING.contains(route.getHttpMethod()))
                .map(CsrfTest::route)
                .distinct()
                .toList();
    }

    private static Route route(UriRouteInfo<?, ?> info) {
        String path = info.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x");
        return new Route(path, info.getHttpMethodName());
    }

    private int status(Route route, @Nullable String csrf, String from) {
        HttpRequest.Builder request = change(route.path(), route.method()).header("Sec-Fetch-Site", from);
        if (csrf != null) {
            request.header(Csrf.HEADER, csrf);
        }
        return browser.send(request).statusCode();
    }

    private HttpRequest.Builder change(String path, String method) {
        boolean form = path.startsWith("/sign");
        return site.request(path)
                .header("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json")
                .method(method, BodyPublishers.ofString(form ? "key=a" : "{\"text\":\"a\",\"number\":1}"));
    }
}
