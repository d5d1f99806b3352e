package org.lagesbild.publisher.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.lagesbild.risk.ledger.Outcome;

/**
 * A gateway and ledger over HTTP, as openapi.yaml says they answer: per event the highest revision, its kind and its
 * content. Answers can be put before, as whatever else stands between would give them.
 */
public final class FakeGateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "key-of-school";

    private final HttpServer server;
    private final Map<String, JsonNode> ledger = new HashMap<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> received = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();
    private int most = Integer.MAX_VALUE;
    private boolean losing;

    public FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/incidents", this::incidents);
        server.start();
    }

    public GatewaySettings settings() {
        return GatewaySettings.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), KEY);
    }

    /** Answers the next request so, whatever it is. */
    public FakeGateway reply(int status, String body, String... headers) {
        replies.add(new Reply(status, body, List.of(headers)));
        return this;
    }

    /** Judges the next request, and answers as a proxy that lost the answer would. */
    public FakeGateway loseTheNextAnswer() {
        losing = true;
        return this;
    }

    /** Forgets the answers that were put before. */
    public synchronized void forget() {
        replies.clear();
    }

    /** Takes in no more items than these in one request. */
    public FakeGateway atMost(int items) {
        most = items;
        return this;
    }

    /** Every item that was judged, in order. */
    public synchronized List<JsonNode> received() {
        return List.copyOf(received);
    }

    /** Everything that ever came in, word for word: addresses, headers, bodies. */
    public synchronized String heard() {
        return heard.toString();
    }

    /** Incidents that count. */
    public synchronized Map<String, JsonNode> counted() {
        Map<String, JsonNode> counted = new HashMap<>(ledger);
        counted.values().removeIf(last -> last.path("kind").asText().equals("RETRACT"));
        return counted;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void incidents(HttpExchange exchange) throws IOException {
        heard.append(exchange.getRequestURI()).append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> heard.append(name).append(values).append('\n'));
        if (exchange.getRequestMethod().equals("GET")) {
            status(exchange);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        heard.append(body).append('\n');
        Reply reply = replies.poll();
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply = new Reply(401, "{}", List.of());
        }
        if (reply == null && body.lines().count() > most) {
            reply = new Reply(413, "{}", List.of());
        }
        if (reply == null) {
            reply = judged(body, "dryRun=true".equals(exchange.getRequestURI().getQuery()));
        }
        Reply sent = losing ? new Reply(504, "", List.of()) : reply;
        losing = false;
        sent.send(exchange);
    }

    private void status(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        JsonNode last = ledger.get(path[path.length - 2]);
        Reply reply = last == null
                ? new Reply(404, "{}", List.of())
                : new Reply(
                        200, "{\"revision\":%d}".formatted(last.path("revision").asLong()), List.of());
        reply.send(exchange);
    }

    private Reply judged(String body, boolean dryRun) throws IOException {
        ArrayNode results = JSON.createArrayNode();
        int well = 0;
        for (String line : body.lines().toList()) {
            JsonNode item = JSON.readTree(line);
            received.add(item);
            Outcome outcome = dryRun ? Outcome.ACCEPTED : outcome(item);
            well += outcome.ok() ? 1 : 0;
            ObjectNode result =
                    results.addObject().put("index", results.size() - 1).put("outcome", outcome.name());
            if (outcome == Outcome.REJECTED) {
                result.putArray("problems").addObject().put("code", "area.notGranted");
            }
        }
        int status = well == results.size() ? 200 : well == 0 ? 422 : 207;
        return new Reply(status, JSON.createObjectNode().set("results", results).toString(), List.of());
    }

    private Outcome outcome(JsonNode item) {
        if (item.path("area").asText().equals("00")) {
            return Outcome.REJECTED;
        }
        JsonNode last = ledger.get(item.path("eventId").asText());
        long revision = item.path("revision").asLong();
        if (last != null && last.path("revision").asLong() >= revision) {
            boolean stale = last.path("revision").asLong() > revision;
            return stale ? Outcome.STALE : last.equals(item) ? Outcome.DUPLICATE : Outcome.CONFLICT;
        }
        ledger.put(item.path("eventId").asText(), item);
        return last == null && item.path("kind").asText().equals("RETRACT") ? Outcome.HELD : Outcome.COUNTED;
    }

    private record Reply(int status, String body, List<String> headers) {

        void send(HttpExchange exchange) throws IOException {
            for (int at = 0; at < headers.size(); at += 2) {
                exchange.getResponseHeaders().add(headers.get(at), headers.get(at + 1));
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
