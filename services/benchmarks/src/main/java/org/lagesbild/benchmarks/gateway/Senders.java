package org.lagesbild.benchmarks.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lagesbild.benchmarks.house.House;

/**
 * Sends bodies over so many connections that are kept alive, each waiting for its answer before it sends the next; fails
 * where any item is not accepted.
 */
final class Senders {

    private static final String ACCEPTED = "\"ACCEPTED\"";

    private final HttpRequest.Builder request;
    private final int connections;

    Senders(URI to, String mediaType, int connections) {
        this.connections = connections;
        this.request = HttpRequest.newBuilder(to)
                .header("Authorization", "Bearer " + House.KEY)
                .header("Content-Type", mediaType);
    }

    /** @param each items in a body */
    Figures send(List<byte[]> bodies, int each) throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<byte[]> left = new ConcurrentLinkedQueue<>(bodies);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long begun = System.nanoTime();
            List<Future<List<Double>>> done = threads.invokeAll(Collections.nCopies(connections, worker(left, each)));
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> one : done) {
                millis.addAll(one.get());
            }
            return new Figures((long) bodies.size() * each, (System.nanoTime() - begun) / 1e9, millis);
        } finally {
            threads.shutdown();
        }
    }

    private Callable<List<Double>> worker(ConcurrentLinkedQueue<byte[]> left, int each) {
        return () -> {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<Double> millis = new ArrayList<>();
            for (byte[] body = left.poll(); body != null; body = left.poll()) {
                long begun = System.nanoTime();
                String answer = answer(client, body);
                millis.add((System.nanoTime() - begun) / 1e6);
                requireAccepted(answer, each);
            }
            return millis;
        };
    }

    private String answer(HttpClient client, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request.copy().POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the gateway answers " + response.statusCode());
        }
        return response.body();
    }

    private static void requireAccepted(String answer, int each) {
        int accepted = 0;
        for (int at = answer.indexOf(ACCEPTED); at >= 0; at = answer.indexOf(ACCEPTED, at + 1)) {
            accepted++;
        }
        if (accepted != each) {
            throw new IllegalStateException("accepted " + accepted + " of " + each);
        }
    }
}
