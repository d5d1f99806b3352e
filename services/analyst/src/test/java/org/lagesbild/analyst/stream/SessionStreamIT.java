package org.lagesbild.analyst.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.session.SignInLinks;

/** A stream by a browser's cookie lives as long as its session. */
class SessionStreamIT {

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final KnownPrincipals principals =
            new KnownPrincipals().with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")));

    @TempDir
    private Path directory;

    private Site site;
    private String cookie = "";

    @BeforeEach
    void start() {
        site = new Site(principals, directory);
        AreaView view = new SampleViews(1, Instant.parse("2026-06-01T10:00:00Z")).of("0191", 100);
        site.publish(view);
        site.awaitServed(view);
        String link = site.context().getBean(SignInLinks.class).issue("all");
        cookie = site.send(HttpRequest.newBuilder(site.uri(link)))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", -1)[0];
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldEndWithItsSession() {
        Hub hub = site.context().getBean(Hub.class);
        try (Listener listener = new Listener(site, withCookie("/v1/views/stream?detail=summary"))) {
            listener.awaitViews(1);
            assertThat(signOut().statusCode()).isEqualTo(303);

            Awaitility.await("end of the stream").atMost(SECONDS).until(() -> hub.clients() == 0);
        }
        assertThat(site.send(withCookie("/v1/views")).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldGoOnWhileItsSessionDoes() {
        Hub hub = site.context().getBean(Hub.class);
        try (Listener listener = new Listener(site, withCookie("/v1/views/stream?detail=summary"))) {
            listener.awaitViews(1);
            Awaitility.await("a few looks at the session")
                    .pollDelay(Duration.ofSeconds(4))
                    .atMost(SECONDS)
                    .until(() -> hub.clients() == 1);
        }
    }

    private HttpResponse<String> signOut() {
        Matcher token = TOKEN.matcher(site.send(withCookie("/v1/session")).body());
        assertThat(token.find()).isTrue();
        return site.send(withCookie("/sign-out")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=" + token.group(1))));
    }

    private HttpRequest.Builder withCookie(String path) {
        return HttpRequest.newBuilder(site.uri(path)).header("Cookie", cookie);
    }
}
