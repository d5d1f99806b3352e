package org.lagesbild.benchmarks.switches;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A door that answers each request: what is not answered properly (the service still reads its topics) tells nothing. */
final class HttpDoor implements Door {

    private static final String SHUT = "stopped";
    private static final int FAULT = 500;
    private static final int STEADY = 5;
    private static final int BETWEEN_MS = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<HttpRequest> request;
    private final Knocks knocks;
    private final Thread thread;
    private volatile boolean closed;

    private HttpDoor(String name, Supplier<HttpRequest> request) {
        this.request = request;
        this.knocks = new Knocks(name, STEADY);
        this.thread = new Thread(this::knock, name);
    }

    static HttpDoor at(String name, Supplier<HttpRequest> request) {
        HttpDoor door = new HttpDoor(name, request);
        door.thread.setDaemon(true);
        door.thread.start();
        return door;
    }

    @Override
    public Knocks knocks() {
        return knocks;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void knock() {
        try {
            while (!closed) {
                long sent = System.nanoTime();
                HttpResponse<String> answer = client.send(request.get(), BodyHandlers.ofString());
                boolean shut = answer.body().contains(SHUT);
                if (shut || answer.statusCode() < FAULT) {
                    knocks.add(new Knock(sent, System.nanoTime(), shut));
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            }
        } catch (IOException e) {
            if (!closed) {
                throw new IllegalStateException(knocks.door() + " is gone", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
