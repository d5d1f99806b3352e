package org.lagesbild.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** A partner's endpoint, written by the specification of Standard Webhooks and not by how messages are made. */
public final class Endpoint implements AutoCloseable {

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answer answer = new Answer(204, "");
    private volatile CountDownLatch open = new CountDownLatch(0);

    /** @param retryAfter empty for none */
    public record Answer(int status, String retryAfter) {}

    /**
     * One message as it came in.
     *
     * @param to the query of the address that it was sent to, by which a test tells subscribers apart
     */
    public record Call(String to, String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return Site.json(body);
        }

        public String alert() {
            return json().at("/data/id").asText();
        }

        /** Whether one of its signatures is made with this secret. */
        public boolean signedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                String wanted = "v1," + Base64.getEncoder().encodeToString(expected);
                return Arrays.asList(signature.split(" ", -1)).contains(wanted);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Endpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    public void answers(int status) {
        answers(status, "");
    }

    public void answers(int status, String retryAfter) {
        answer = new Answer(status, retryAfter);
    }

    /** Takes messages and does not answer them, until it is let go. */
    public void hangs() {
        open = new CountDownLatch(1);
    }

    public void letGo() {
        open.countDown();
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Call> await(int count) {
        Awaitility.await("calls of an endpoint").until(() -> calls.size() >= count);
        return calls;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String query = exchange.getRequestURI().getQuery();
            calls.add(new Call(
                    query == null ? "" : query,
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            Answer given = answer;
            open.await();
            if (!given.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", given.retryAfter());
            }
            if (given.status() >= 300 && given.status() < 400) {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(given.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
