package org.lagesbild.benchmarks.switches;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A reader whose stream of views is open when the switch is set: for him it is shut when the stream has ended. */
final class StreamDoor implements Door {

    private static final int OK = 200;
    private static final int BETWEEN_MS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Knocks knocks;
    private final HttpRequest request;
    private final Thread thread;
    private volatile boolean closed;

    private StreamDoor(String name, HttpRequest request) {
        this.knocks = new Knocks(name, 1);
        this.request = request;
        this.thread = new Thread(this::follow, name);
    }

    static StreamDoor at(String name, HttpRequest request) {
        StreamDoor door = new StreamDoor(name, request);
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

    private void follow() {
        try {
            while (!closed) {
                long sent = System.nanoTime();
                HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
                try (Stream<String> lines = answer.body()) {
                    if (answer.statusCode() == OK) {
                        read(lines.iterator(), sent);
                    }
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

    private void read(Iterator<String> lines, long sent) {
        if (lines.hasNext()) {
            lines.next();
            knocks.add(new Knock(sent, System.nanoTime(), false));
            while (lines.hasNext()) {
                lines.next();
            }
            long ended = System.nanoTime();
            knocks.add(new Knock(ended, ended, true));
        }
    }
}
