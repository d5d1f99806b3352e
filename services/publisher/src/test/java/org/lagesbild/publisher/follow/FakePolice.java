package org.lagesbild.publisher.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The API of polisen.se, giving the answers that it is told to give, one for each question. */
public final class FakePolice implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Given> answers = new ArrayDeque<>();
    private final List<String> askedBy = new ArrayList<>();

    public FakePolice() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/events", this::answer);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/events");
    }

    synchronized void answers(int status, String body) {
        answers.add(new Given(status, body));
    }

    /** Gives these notices, in this order. */
    public void answers(List<NoticeMade> notices) {
        answers(200, notices.stream().map(NoticeMade::json).collect(joining(",", "[", "]")));
    }

    /** The user agent of each question. */
    synchronized List<String> askedBy() {
        return List.copyOf(askedBy);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        askedBy.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        Given given = answers.remove();
        byte[] body = given.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "1800");
        exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Given(int status, String body) {}
}
