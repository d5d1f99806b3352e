package org.lagesbild.analyst.stream;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.lagesbild.analyst.Site;

/** A client of the stream, as browsers are: keeps the last id, and can be cut off at any time. */
public final class Listener implements AutoCloseable {

    private final List<Received> views = new CopyOnWriteArrayList<>();
    private final List<String> clocks = new CopyOnWriteArrayList<>();
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread reader;
    private volatile String lastId = "";

    /** One view that was received. */
    public record Received(String id, String data) {}

    public Listener(Site site, String principal, String path, String lastEventId) {
        this(site, after(site.requestAs(principal, path), lastEventId));
    }

    Listener(Site site, HttpRequest.Builder request) {
        HttpResponse<Stream<String>> response =
                site.client().sendAsync(request.build(), BodyHandlers.ofLines()).join();
        lines = response.body();
        reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    private static HttpRequest.Builder after(HttpRequest.Builder request, String lastEventId) {
        return lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId);
    }

    public List<Received> views() {
        return views;
    }

    public List<String> clocks() {
        return clocks;
    }

    /** What it was told when it was stopped. */
    List<String> stopped() {
        return stopped;
    }

    boolean ended() {
        return !reader.isAlive();
    }

    String lastId() {
        return lastId;
    }

    Listener awaitViews(int count) {
        Awaitility.await("views by stream").until(() -> views.size() >= count);
        return this;
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
        lastId = event.getOrDefault("id", lastId);
        String data = event.getOrDefault("data", "");
        if ("view".equals(event.get("event"))) {
            views.add(new Received(lastId, data));
        } else if ("clock".equals(event.get("event"))) {
            clocks.add(data);
        } else if ("stopped".equals(event.get("event"))) {
            stopped.add(data);
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
