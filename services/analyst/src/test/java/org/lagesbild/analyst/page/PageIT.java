package org.lagesbild.analyst.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.session.SignInLinks;

class PageIT {

    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T22:00:00Z");
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/page/[^\"]+)\"");

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(
                new KnownPrincipals().with(KnownPrincipals.coordination("all", List.of("00"), List.of("*"))),
                directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldSendStrangersToSignIn() {
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(site.uri("/")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void shouldServePageAndStreamToASession() {
        String link = site.context().getBean(SignInLinks.class).issue("all");
        HttpResponse<String> signedIn = site.send(HttpRequest.newBuilder(site.uri(link)));
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];

        HttpResponse<String> page =
                site.send(HttpRequest.newBuilder(site.uri("/")).header("Cookie", cookie));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe")
                        .doesNotContain("http"));
        assertThat(LOADED.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(site.send(HttpRequest.newBuilder(site.uri(file)))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void shouldServeThePageForEverybodyWithoutCredentials() {
        HttpResponse<String> page = site.send(HttpRequest.newBuilder(site.uri("/oppet")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(LOADED.matcher(page.body()).results().map(found -> found.group(1)))
                .contains("/page/open.js")
                .allSatisfy(file -> assertThat(site.send(HttpRequest.newBuilder(site.uri(file)))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void shouldServeEveryFileThatAPageNeedsAndNothingElse() {
        assertThat(PageFiles.of("index.html"))
                .contains("app.js", "alerts.js", "expected.js", "alerts.css")
                .allSatisfy(file -> {
                    HttpResponse<String> served = site.send(HttpRequest.newBuilder(site.uri("/page/" + file)));
                    assertThat(served.statusCode()).isEqualTo(200);
                    assertThat(served.headers().firstValue("X-Content-Type-Options"))
                            .hasValue("nosniff");
                });
        assertThat(site.send(HttpRequest.newBuilder(site.uri("/page/package-info.java")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldAnswerWithAProblemWhereAlertsAreNotServed() {
        assertThat(site.getAs("all", "/v1/alerts?limit=1").statusCode())
                .as("what the page says it by")
                .isEqualTo(404);
    }

    @Test
    void shouldTellWhereAnArchiveEnded() {
        site.publish("r", new Run("polisen", "f00", 0, List.of(), MIDNIGHT, 0, MIDNIGHT, true));

        Awaitility.await("run")
                .untilAsserted(
                        () -> assertThat(site.getAs("all", "/v1/deployment").body())
                                .contains("\"end\":\"2026-05-31T22:00:00Z\"")
                                .contains("\"finished\":true")
                                .contains("\"replicated\":false"));
    }

    @Test
    void shouldShowTheViewOfAPastMidnight() {
        SampleViews sample = new SampleViews(1, MIDNIGHT);
        AreaView then = sample.of("0191", 300);
        AreaView now = sample.of("0191", 700);
        site.publishDaily(then, "2026-03-01");
        site.publishDaily(sample.of("0191", 500), "2026-03-05");
        site.publish(now);
        site.awaitServed(now);
        String path = "/v1/areas/0191/view?asOf=";

        Awaitility.await("index")
                .untilAsserted(
                        () -> assertThat(site.getAs("all", path + "2026-03-04").body())
                                .contains("\"revision\":" + then.reasons().revision())
                                .contains("\"tick\":\"2026-03-03T23:00:00Z\""));
        assertThat(site.getAs("all", path + "2026-03-04T22:59:59Z").body())
                .contains("\"revision\":" + then.reasons().revision());
        assertThat(site.getAs("all", path + "2026-02-28").statusCode()).isEqualTo(404);
        assertThat(site.getAs("all", path + "yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldSumUpTheViewOfAPastMidnightAboveTheMunicipality() {
        SampleViews sample = new SampleViews(2, MIDNIGHT);
        AreaView sigtuna = sample.of("0191", 300);
        AreaView stockholm = sample.of("0180", 500);
        AreaView elsewhere = sample.of("1480", 400);
        site.publishDaily(sigtuna, "2025-03-01");
        site.publishDaily(stockholm, "2025-03-03");
        site.publishDaily(elsewhere, "2025-03-02");

        Awaitility.await("index")
                .untilAsserted(() -> assertThat(site.getAs("all", "/v1/areas/01/view?asOf=2025-03-03")
                                .body())
                        .contains("\"revision\":"
                                + sigtuna.reasons().plus(stockholm.reasons()).revision()));
        assertThat(site.getAs("all", "/v1/areas/01/view?asOf=2025-03-02").body())
                .contains("\"revision\":" + sigtuna.reasons().revision());
        assertThat(site.getAs("all", "/v1/areas/00/view?asOf=2025-03-02").body())
                .contains("\"revision\":"
                        + sigtuna.reasons().plus(elsewhere.reasons()).revision());
        assertThat(site.getAs("all", "/v1/areas/01/view?asOf=2025-02-28").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldNotSendAgainWhatTheReaderHas() {
        AreaView view = new SampleViews(1, MIDNIGHT).of("0191", 300);
        site.publish(view);
        site.awaitServed(view);
        String path = "/v1/areas/0191/view";
        String tag = site.getAs("all", path).headers().firstValue("ETag").orElseThrow();

        assertThat(site.send(site.requestAs("all", path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(site.send(site.requestAs("all", path).header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }
}
