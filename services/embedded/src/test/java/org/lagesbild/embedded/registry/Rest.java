package org.lagesbild.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to the registry the way a foreign client does: paths and JSON. */
final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final @Nullable String authorization;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Rest(URI base) {
        this(base, null);
    }

    Rest(URI base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    Answer get(String path) {
        return send("GET", path, "", "application/vnd.schemaregistry.v1+json");
    }

    Answer delete(String path) {
        return send("DELETE", path, "", "application/vnd.schemaregistry.v1+json");
    }

    Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, JSON.valueToTree(body).toString(), "application/vnd.schemaregistry.v1+json");
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.valueToTree(body).toString(), "application/vnd.schemaregistry.v1+json");
    }

    Answer postSchema(String path, String schema) {
        return post(path, Map.of("schema", schema));
    }

    Answer send(String method, String path, String body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", mediaType)
                .header("Accept", mediaType)
                .method(method, BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    record Answer(int status, String mediaType, JsonNode body) {
        int errorCode() {
            return body.path("error_code").asInt();
        }
    }
}
