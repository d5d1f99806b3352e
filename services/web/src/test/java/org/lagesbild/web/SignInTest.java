package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.web.session.DevSeed;
import org.lagesbild.web.session.SignInLinks;

final class SignInTest {

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = open();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldLetAPersonInByItsLink() {
        HttpResponse<String> answer = site.send(site.request(link("samordning")));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(look(answer).body()).isEqualTo("samordning");
    }

    @Test
    void shouldTakeALinkOnlyOnce() {
        String link = link("samordning");
        site.send(site.request(link));
        HttpResponse<String> again = site.send(site.request(link));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldLetAPersonInByAKey() {
        assertThat(look(typed(KnownPrincipals.key("samordning"))).body()).isEqualTo("samordning");
    }

    @Test
    void shouldRefuseAWrongKeyWithoutRepeatingIt() {
        HttpResponse<String> answer = typed("19121212-1212");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("1212").contains("<form");
    }

    @Test
    void shouldRefuseTheSuspended() {
        assertThat(typed(KnownPrincipals.key("avstangd")).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldKeepASessionOverARestart() {
        HttpResponse<String> signedIn = typed(KnownPrincipals.key("samordning"));
        site.close();
        site = open();
        assertThat(look(signedIn).body()).isEqualTo("samordning");
    }

    @Test
    void shouldNotChangeAnythingByCookieAlone() {
        String cookie = cookie(typed(KnownPrincipals.key("samordning")));
        HttpResponse<String> answer = site.send(site.request("/sample/change")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"a\",\"number\":1}")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldKeepTheCookieToThisHostAndTlsWhereBrowsersComeByTls() {
        site.close();
        site = new Site(Map.of(
                "lagesbild.dev.seed-file",
                directory.resolve("seed").toString(),
                "lagesbild.session.address",
                "https://lagesbild.example"));
        HttpResponse<String> answer = site.send(site.request(link("samordning")));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-lagesbild=")
                .contains("Path=/")
                .containsIgnoringCase("Secure")
                .doesNotContainIgnoringCase("Domain");
        assertThat(look(answer).body()).isEqualTo("samordning");
    }

    @Test
    void shouldKeepTheSeedToItsOwner() throws Exception {
        Path seed = directory.resolve("seed");
        DevSeed.at(seed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(seed)))
                .isEqualTo("rw-------");
        assertThat(DevSeed.at(seed).deriveText("a")).isEqualTo(DevSeed.at(seed).deriveText("a"));
        assertThat(DevSeed.at(seed).deriveText("a"))
                .isNotEqualTo(DevSeed.at(seed).deriveText("b"));
    }

    private Site open() {
        return new Site(
                Map.of("lagesbild.dev.seed-file", directory.resolve("seed").toString()));
    }

    private String link(String principal) {
        return site.context().getBean(SignInLinks.class).issue(principal);
    }

    private HttpResponse<String> typed(String key) {
        return site.send(site.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + key)));
    }

    private HttpResponse<String> look(HttpResponse<String> signedIn) {
        return site.send(site.request("/sample/look").header("Cookie", cookie(signedIn)));
    }

    private static String cookie(HttpResponse<String> signedIn) {
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
