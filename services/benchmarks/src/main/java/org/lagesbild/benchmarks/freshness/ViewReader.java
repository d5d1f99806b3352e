package org.lagesbild.benchmarks.freshness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lagesbild.benchmarks.house.StandaloneProcess;

/** A reader of the stream of views, as a dashboard is one: notes when it has each probe in hand. */
final class ViewReader {

    private static final String DATA = "data:";
    private static final int OK = 200;
    private static final int PATIENCE_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Probes probes;

    private ViewReader(Probes probes) {
        this.probes = probes;
    }

    /** Opens the stream, and follows it on a thread of its own for as long as the process lives. */
    static void follow(HttpClient client, StandaloneProcess house, String query, Probes probes)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address("/v1/views/stream?" + query))
                .header("Authorization", house.bearer("samordnare"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        for (int second = 0; response.statusCode() != OK; second++) { // 503 until it has caught up
            if (second == PATIENCE_SECONDS) {
                throw new IllegalStateException("the stream answers " + response.statusCode());
            }
            response.body().close();
            TimeUnit.SECONDS.sleep(1);
            response = client.send(request, BodyHandlers.ofLines());
        }
        Stream<String> lines = response.body();
        ViewReader reader = new ViewReader(probes);
        Thread thread = new Thread(() -> lines.forEach(reader::line), "views");
        thread.setDaemon(true);
        thread.start();
    }

    private void line(String line) {
        long now = System.nanoTime();
        if (!line.startsWith(DATA)) {
            return;
        }
        try {
            JsonNode view = JSON.readTree(line.substring(DATA.length()));
            String area = view.path("area").path("code").asText();
            view.path("cells")
                    .forEach(cell -> probes.seen(area, cell.path("category").asText(), now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stream is not JSON", e);
        }
    }
}
