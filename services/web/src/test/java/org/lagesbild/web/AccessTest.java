package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AccessTest {

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
    void shouldLetStrangersThroughToPublicRoutes() {
        assertThat(site.send(site.request("/sample/open")).body()).isEqualTo("nobody");
    }

    @Test
    void shouldRecogniseTheCallerOnPublicRoutesToo() {
        assertThat(site.getAs("polisen", "/sample/open").body()).isEqualTo("polisen");
    }

    @Test
    void shouldAskStrangersForCredentials() {
        HttpResponse<String> answer = site.send(site.request("/sample/publisher"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"lagesbild\"");
    }

    @Test
    void shouldRefuseAWrongKey() {
        assertThat(site.getAs("nobody-we-know", "/sample/publisher").statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldHandTheCallerToTheRoute() {
        assertThat(site.getAs("polisen", "/sample/publisher").body()).isEqualTo("polisen");
    }

    @Test
    void shouldRefuseARoleTheRouteDoesNotName() {
        assertThat(site.getAs("samordning", "/sample/publisher").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldRefuseTheSuspended() {
        assertThat(site.getAs("avstangd", "/sample/publisher").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldKeepARouteThatSaysNothingClosed() {
        assertThat(site.getAs("drift", "/sample/forgotten").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldGiveMetricsToOperatorsAlone() {
        assertThat(site.send(site.request("/prometheus")).statusCode()).isEqualTo(401);
        assertThat(site.getAs("polisen", "/prometheus").statusCode()).isEqualTo(403);
        assertThat(site.getAs("drift", "/prometheus").body()).contains("jvm_memory");
    }

    @Test
    void shouldTellStrangersOnlyWhetherItIsUp() {
        HttpResponse<String> answer = site.send(site.request("/health"));
        assertThat(answer.body()).contains("\"status\"").doesNotContain("details");
    }
}
