package org.lagesbild.analyst;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.stream.Listener;
import org.lagesbild.messaging.audit.AuditChains;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.session.SignInLinks;

/** Who signed in and out, who was turned away, and who read exact views of where: all of it stands on record. */
class AuditIT {

    private static final Duration GATHERED = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("samordning", List.of("0191"), List.of("*")))
            .with(KnownPrincipals.suspended("avstangd"));

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(principals, directory);
        for (String area : List.of("0191", "0191R001", "0191R002")) {
            AreaView view = new SampleViews(1, Instant.parse("2026-06-01T10:00:00Z")).of(area, 100);
            site.publish(view);
            site.awaitServed(view);
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldRecordReadsOfOneViewOfManyAndByStream() {
        site.getAs("samordning", "/v1/areas/0191R001/view");
        site.getAs("samordning", "/v1/areas/0191R001/view");
        site.getAs("samordning", "/v1/views?within=0191&level=regso");
        try (Listener listener = new Listener(site, "samordning", "/v1/views/stream", "")) {
            Awaitility.await("views by stream").until(() -> listener.views().size() == 3);
        }
        awaitCounts(Map.of(
                "READ samordning GET /v1/areas/{code}/view 0191R001", 2,
                "READ samordning GET /v1/views 0191", 2,
                "READ samordning GET /v1/views/stream 0191", 3));
        assertUnbroken();
    }

    @Test
    void shouldNotRecordAsReadWhatWasRefused() {
        assertThat(site.getAs("samordning", "/v1/areas/0180/view").statusCode()).isEqualTo(403);
        site.getAs("samordning", "/v1/areas/0191/view");
        awaitCounts(Map.of(
                "READ samordning GET /v1/areas/{code}/view 0191", 1,
                "DENIED samordning GET /v1/areas/{code}/view 403", 1));
    }

    @Test
    void shouldRecordWhoSignedInHowAndOut() {
        String link = site.context().getBean(SignInLinks.class).issue("samordning");
        site.send(HttpRequest.newBuilder(site.uri(link)));
        signOut(signIn("key-of-samordning"));
        signIn("key-of-avstangd");
        signIn("19121212-1212");
        signIn("19121212-1212");
        awaitCounts(Map.of(
                "SIGNED_IN samordning  LINK", 1,
                "SIGNED_IN samordning  KEY", 1,
                "SIGNED_OUT samordning  KEY", 1,
                "SIGN_IN_REFUSED avstangd  KEY", 1,
                "SIGN_IN_REFUSED   KEY", 2));
        assertUnbroken();
    }

    /** Some may be gathered with others and some not; how often in all is the same. Nothing else is said of anybody. */
    private void awaitCounts(Map<String, Integer> wanted) {
        Awaitility.await("what is on record")
                .atMost(GATHERED)
                .untilAsserted(() -> assertThat(site.audited().stream()
                                .map(AuditEntry::deed)
                                .collect(groupingBy(AuditIT::said, summingInt(Deed::count))))
                        .isEqualTo(wanted));
    }

    private static String said(Deed deed) {
        return String.join(" ", deed.action().name(), deed.actor(), deed.target(), deed.detail());
    }

    private void assertUnbroken() {
        AuditChains chains = new AuditChains();
        site.audited().forEach(chains::add);
        assertThat(chains.broken()).isZero();
    }

    private HttpResponse<String> signIn(String key) {
        return site.send(form("/sign-in", "key=" + key));
    }

    private void signOut(HttpResponse<String> signedIn) {
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        Matcher token = TOKEN.matcher(
                site.send(HttpRequest.newBuilder(site.uri("/v1/session")).header("Cookie", cookie))
                        .body());
        assertThat(token.find()).isTrue();
        assertThat(site.send(form("/sign-out", "csrf=" + token.group(1)).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(site.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
