package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ProblemsTest {

    private static Site site;

    @BeforeAll
    static void start() {
        site = new Site(Map.of());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldCallAnUnknownPathNotFoundInSwedish() {
        assertProblem(site.send(site.request("/nowhere")), 404, "not-found", "Finns inte");
    }

    @Test
    void shouldSpeakEnglishWhereAsked() {
        var answer = site.send(site.request("/nowhere").header("Accept-Language", "en-GB,en;q=0.8"));
        assertProblem(answer, 404, "not-found", "Not found");
    }

    @Test
    void shouldNameTheMethodsThatWork() {
        var answer = site.send(site.request("/sample/open").DELETE());
        assertProblem(answer, 405, "method-not-allowed", "Metoden");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        assertProblem(post("text/csv", "a;b"), 415, "unsupported-media-type", "Formatet");
    }

    @Test
    void shouldNotRepeatMalformedJson() {
        HttpResponse<String> answer = post("application/json", "{\"number\":\"19121212-1212\",");
        assertProblem(answer, 400, "malformed", "tolka");
        assertThat(answer.body()).doesNotContain("1212");
    }

    @Test
    void shouldNotRepeatAValueOfTheWrongType() {
        HttpResponse<String> answer = post("application/json", "{\"text\":\"a\",\"number\":\"19121212-1212\"}");
        assertProblem(answer, 400, "malformed", "tolka");
        assertThat(answer.body()).doesNotContain("1212");
    }

    @Test
    void shouldGiveAFaultOfOursAnIdThatTheLogHasToo() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        HttpResponse<String> answer = site.send(site.request("/sample/broken"));
        root.detachAppender(log);
        String logged = log.list.stream()
                .map(event -> event.getFormattedMessage() + thrown(event))
                .collect(Collectors.joining("\n"));
        assertProblem(answer, 500, "internal", "Ett fel hos oss");
        String id = answer.body().replaceAll("(?s).*\"errorId\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(logged).contains(id).contains("IllegalStateException").doesNotContain("1212");
        assertThat(answer.body()).doesNotContain("1212").doesNotContain("Exception");
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : event.getThrowableProxy().getMessage();
    }

    private static HttpResponse<String> post(String type, String body) {
        return site.send(site.request("/sample/change")
                .header("Authorization", "Bearer " + KnownPrincipals.key("samordning"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"https://lagesbild.org/problems/" + slug + "\"")
                .contains("\"status\":" + status)
                .contains(title);
    }
}
