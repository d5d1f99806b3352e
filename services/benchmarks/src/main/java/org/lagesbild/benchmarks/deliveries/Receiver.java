package org.lagesbild.benchmarks.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One subscriber's endpoint: notes what it takes, and can be slow or refuse for a while. */
final class Receiver implements AutoCloseable {

    private static final Pattern ALERT = Pattern.compile("\"id\":\"a(\\d+)\"");
    private static final int TAKEN = 204;
    private static final int BUSY = 503;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final long delayMillis;
    private final Arrivals arrivals = new Arrivals();
    private volatile boolean refusing;

    private Receiver(HttpServer server, long delayMillis) {
        this.server = server;
        this.delayMillis = delayMillis;
    }

    /** @param delayMillis that each answer takes */
    static Receiver open(long delayMillis) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Receiver receiver = new Receiver(server, delayMillis);
        server.createContext("/", receiver::take);
        server.setExecutor(receiver.threads);
        server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    Arrivals arrivals() {
        return arrivals;
    }

    void refuses(boolean now) {
        refusing = now;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            TimeUnit.MILLISECONDS.sleep(delayMillis);
            if (refusing) {
                exchange.sendResponseHeaders(BUSY, -1);
                return;
            }
            Matcher alert = ALERT.matcher(body);
            if (!alert.find()) {
                throw new IllegalStateException("a message without an alert");
            }
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            arrivals.add(Integer.parseInt(alert.group(1)), id, System.nanoTime());
            exchange.sendResponseHeaders(TAKEN, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
