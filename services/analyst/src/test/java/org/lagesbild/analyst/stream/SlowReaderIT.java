package org.lagesbild.analyst.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.risk.view.AreaView;

/** A client that never reads holds up nobody and costs no more than its areas. */
class SlowReaderIT {

    private static final List<String> AREAS = List.of("0191", "0180", "0114", "0184");
    private static final int UPDATES = 4_000;

    @TempDir
    private Path directory;

    @Test
    void shouldKeepOneEntryPerAreaForAClientThatDoesNotRead() throws IOException {
        var principals = new KnownPrincipals().with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")));
        try (Site site = new Site(principals, directory);
                Socket deaf = deaf(site)) {
            Hub hub = site.context().getBean(Hub.class);
            Awaitility.await("the deaf client").until(() -> hub.clients() == 1);
            try (Listener reading = new Listener(site, "all", "/v1/views/stream", "")) {
                AreaView last = flood(site);
                site.awaitServed(last);

                Awaitility.await("the latest view")
                        .untilAsserted(() -> assertThat(reading.views())
                                .anySatisfy(view -> assertThat(view.data())
                                        .contains(
                                                "\"revision\":" + last.reasons().revision())));
                Awaitility.await("what the deaf client leaves waiting")
                        .during(Duration.ofSeconds(1))
                        .until(() -> hub.waiting() > 0 && hub.waiting() <= AREAS.size());
                assertThat(deaf.isConnected()).isTrue();
            }
        }
    }

    private static AreaView flood(Site site) {
        AreaView last = AreaView.clock(0, Instant.EPOCH, Instant.EPOCH);
        SampleViews sample = new SampleViews(5, Instant.parse("2026-06-01T10:00:00Z"));
        for (int update = 0; update < UPDATES; update++) {
            last = sample.of(AREAS.get(update % AREAS.size()), 1_000 + update);
            site.publish(last);
        }
        return last;
    }

    private static Socket deaf(Site site) throws IOException {
        URI uri = site.uri("/v1/views/stream");
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String request = "GET /v1/views/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + KnownPrincipals.key("all") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }
}
