package org.lagesbild.alerts.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.lagesbild.alerts.Site;

/** A client of the stream, as browsers are: keeps the last id, and can be cut off at any time. */
public final class Listener implements AutoCloseable {

    private final List<JsonNode> alerts = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> others = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread reader;

    public Listener(Site site, String principal, String path, String lastEventId) {
        HttpRequest.Builder request = site.requestAs(principal, path);
        HttpRequest.Builder after = lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId);
        lines = site.client()
                .sendAsync(after.build(), BodyHandlers.ofLines())
                .join()
                .body();
        reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
        Awaitility.await("an open stream").until(() -> !others.isEmpty() || !reader.isAlive());
    }

    /** Envelopes, in the order in which they came. */
    public List<JsonNode> alerts() {
        return alerts;
    }

    public List<String> ids() {
        return ids;
    }

    List<String> others() {
        return others;
    }

    boolean ended() {
        return !reader.isAlive();
    }

    public Listener await(int count) {
        Awaitility.await("alerts by stream").until(() -> alerts.size() >= count);
        return this;
    }

    List<String> named() {
        return alerts.stream().map(alert -> alert.at("/data/id").asText()).toList();
    }

    private void read() {
        Map<String, String> event = new HashMap<>();
        try {
            lines.forEach(line -> take(line, event));
        } catch (UncheckedIOException e) {
            Thread.currentThread().interrupt(); // cut off, as it was asked to be
        }
    }

    private void take(String line, Map<String, String> event) {
        int colon = line.indexOf(": ");
        if (line.isEmpty()) {
            dispatch(event);
            event.clear();
        } else if (colon > 0) {
            event.put(line.substring(0, colon), line.substring(colon + 2));
        }
    }

    private void dispatch(Map<String, String> event) {
        if ("alert".equals(event.get("event"))) {
            ids.add(event.getOrDefault("id", ""));
            alerts.add(Site.json(event.getOrDefault("data", "{}")));
        } else if (event.containsKey("event")) {
            others.add(event.get("event"));
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
