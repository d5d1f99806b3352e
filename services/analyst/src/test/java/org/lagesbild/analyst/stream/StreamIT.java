package org.lagesbild.analyst.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.view.AreaView;

class StreamIT {

    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final String PATH = "/v1/views/stream?detail=summary";

    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")))
            .with(KnownPrincipals.coordination("part", List.of("0191"), List.of("TRAFFIC")));

    @TempDir
    private Path directory;

    private Site site;
    private long written;

    @BeforeEach
    void start() {
        site = new Site(principals, directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldMissNothingAndSendTheLatestAloneAfterAReconnectToAnotherNode() {
        publish("0191", "0180", "0114");
        String lastId;
        try (Listener first = new Listener(site, "all", PATH, "")) {
            lastId = first.awaitViews(3).lastId();
        }
        publish("0191");
        publish("0184");
        AreaView latest = publish("0191");
        site.restart();
        site.awaitServed(latest);

        try (Listener second = new Listener(site, "all", PATH, lastId)) {
            second.awaitViews(2);
            AreaView later = publish("0180");
            second.awaitViews(3);

            assertThat(second.views())
                    .extracting(Listener.Received::data)
                    .satisfiesExactlyInAnyOrder(
                            data -> assertThat(data).isEqualTo(served("0191")),
                            data -> assertThat(data).isEqualTo(served("0184")),
                            data -> assertThat(data)
                                    .contains("\"0180\"")
                                    .contains("\"revision\":" + later.reasons().revision()));
        }
    }

    @Test
    void shouldNotTellAReaderOfSomeCategoriesThatOthersMoved() {
        AreaView view = publish("0191");
        try (Listener listener = new Listener(site, "part", PATH + "&areas=0191", "")) {
            listener.awaitViews(1);
            AreaView onlyAsOf = new AreaView(
                    view.area(),
                    view.edition(),
                    view.asOf().plusSeconds(60),
                    view.tick(),
                    view.reasons(),
                    view.cells(),
                    view.marginals(),
                    view.overlaps(),
                    view.coverage());
            site.publish(onlyAsOf);
            site.awaitServed(onlyAsOf);
            AreaView clock = AreaView.clock(0, NOON, NOON);
            site.publish(clock);
            Awaitility.await("clock").until(() -> listener.clocks().size() >= 2);

            assertThat(listener.views()).hasSize(1);
            assertThat(listener.lastId()).isEmpty();
        }
    }

    @Test
    void shouldTakeNoPositionFromAReaderWhoIsToldNone() {
        publish("0191", "0191R001");
        try (Listener listener = new Listener(site, "part", PATH, "0:999999,1:999999,2:5")) {
            int granted = 1 + Vocabularies.areas().children("0191").size();
            listener.awaitViews(granted);

            assertThat(listener.views()).hasSize(granted);
        }
    }

    @Test
    void shouldEndWhenThePrincipalIsSuspended() {
        publish("0191");
        Hub hub = site.context().getBean(Hub.class);
        try (Listener listener = new Listener(site, "part", PATH, "")) {
            listener.awaitViews(1);
            principals.with(KnownPrincipals.suspended("part"));

            Awaitility.await("end of the stream").until(() -> hub.clients() == 0);
        }
    }

    @Test
    void shouldEndWhenTheReadersRightsChange() {
        publish("0191");
        Hub hub = site.context().getBean(Hub.class);
        try (Listener listener = new Listener(site, "part", PATH, "")) {
            listener.awaitViews(1);
            principals.with(KnownPrincipals.coordination("part", List.of("0180"), List.of("TRAFFIC")));

            Awaitility.await("end of the stream").until(() -> hub.clients() == 0);
        }
    }

    private AreaView publish(String... areas) {
        AreaView last = AreaView.clock(0, NOON, NOON);
        for (String area : areas) {
            last = new SampleViews(++written, NOON).of(area, 900 + written);
            site.publish(last);
        }
        site.awaitServed(last);
        return last;
    }

    private String served(String area) {
        String list =
                site.getAs("all", "/v1/views?detail=summary&areas=" + area).body();
        return list.substring("{\"items\":[".length(), list.lastIndexOf("]}"));
    }
}
