package org.lagesbild.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server with the sample routes, and a client for it. */
public final class Site implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(Map<String, Object> more) {
        Map<String, Object> properties =
                new HashMap<>(Map.of("micronaut.server.port", -1, "lagesbild.profile", "dev", "test.principals", true));
        properties.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    /** One where people sign in by this issuer; its address is known before it starts, as in production. */
    public static Site withSignIn(String issuer, Path directory, Map<String, Object> more) {
        int port = freePort();
        Map<String, Object> properties = new HashMap<>(Map.of(
                "micronaut.server.port",
                port,
                "lagesbild.issuer",
                issuer,
                "lagesbild.tokens.audience",
                "lagesbild",
                "lagesbild.session.address",
                "http://127.0.0.1:" + port,
                "lagesbild.sign-in.client-id",
                "lagesbild-page",
                "lagesbild.sign-in.client-secret",
                "a secret/with odd+characters",
                "lagesbild.sign-in.contact",
                "sakerhet@kommun.example",
                "lagesbild.dev.seed-file",
                directory.resolve("seed").toString()));
        properties.putAll(more);
        return new Site(properties);
    }

    public URI uri() {
        return server.getURI();
    }

    /** A path with one parameter, whatever stands in it. */
    public URI uri(String path, String name, String value) {
        return uri().resolve(path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The token in an answer of {@code /v1/session}. */
    public String csrfToken(HttpResponse<String> session) {
        Matcher found = Pattern.compile("\"csrfToken\":\"([^\"]+)\"").matcher(session.body());
        if (!found.find()) {
            throw new AssertionError("no session");
        }
        return found.group(1);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> getAs(String principal, String path) {
        return send(request(path).header("Authorization", "Bearer " + KnownPrincipals.key(principal)));
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    String host() {
        return server.getHost();
    }

    @Override
    public void close() {
        server.close();
    }
}
