package org.lagesbild.analyst.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.risk.view.AreaView;

/** What readers meet when an operator stops them, or everything. */
final class StoppedStreamIT {

    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String STREAM = "/v1/views/stream?detail=summary";

    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")))
            .with(KnownPrincipals.coordination("other", List.of("00"), List.of("*")));

    @TempDir
    private Path directory;

    private Site site;
    private Listener all;
    private Listener other;

    @BeforeEach
    void start() {
        site = new Site(principals, directory);
        AreaView view = new SampleViews(1, NOON).of("0191", 900);
        site.publish(view);
        site.awaitServed(view);
        all = new Listener(site, "all", STREAM, "").awaitViews(1);
        other = new Listener(site, "other", STREAM, "").awaitViews(1);
    }

    @AfterEach
    void stop() {
        all.close();
        other.close();
        site.close();
    }

    @Test
    void shouldStopEverythingThatLeavesAndLetItRunAgain() {
        Switch outward = stopped(SwitchKind.OUTWARD, "");
        site.say(outward, true);
        Awaitility.await("streams to end").atMost(PROMISED).until(() -> all.ended() && other.ended());
        assertThat(all.stopped()).singleElement().asString().contains("/problems/outward-stopped");

        assertRefused("all", "/v1/views", 503, "outward-stopped");
        assertRefused("all", STREAM, 503, "outward-stopped");
        assertThat(site.getAs("all", "/v1/taxonomy").statusCode()).isEqualTo(200);

        site.say(outward, false);
        Awaitility.await("views again")
                .atMost(PROMISED)
                .until(() -> site.getAs("all", "/v1/views").statusCode() == 200);
    }

    @Test
    void shouldStopOneReaderAndNobodyElse() {
        site.say(stopped(SwitchKind.PARTNER, "other"), true);
        Awaitility.await("its stream to end").atMost(PROMISED).until(other::ended);
        assertThat(other.stopped()).singleElement().asString().contains("/problems/partner-stopped");
        assertRefused("other", "/v1/views", 403, "partner-stopped");

        int seen = all.views().size();
        AreaView next = new SampleViews(2, NOON).of("0191", 901);
        site.publish(next);
        all.awaitViews(seen + 1);
        assertThat(all.stopped()).isEmpty();
    }

    private void assertRefused(String principal, String path, int status, String slug) {
        HttpResponse<String> answer = site.getAs(principal, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + slug).contains("\"since\"");
    }

    private static Switch stopped(SwitchKind kind, String target) {
        return new Switch(kind, target, SwitchReason.DRILL, "", "drift", NOON, Optional.empty());
    }
}
