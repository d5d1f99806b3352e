package org.lagesbild.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** A running server with the sample routes, and a client for it. */
final class Site implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(Map<String, Object> more) {
        Map<String, Object> properties =
                new HashMap<>(Map.of("micronaut.server.port", -1, "lagesbild.profile", "dev", "test.principals", true));
        properties.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> getAs(String principal, String path) {
        return send(request(path).header("Authorization", "Bearer " + KnownPrincipals.key(principal)));
    }

    ApplicationContext context() {
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
