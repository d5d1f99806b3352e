package org.lagesbild.messaging.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Talks to the registry and says how it went: a JSON answer, or a {@link RegistryException} with the registry's code.
 * What may pass (no connection, 5xx) is tried again at the next address and then again after a pause; a refusal is not.
 */
final class RegistryHttp {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int UNREACHABLE = 50003;
    private static final int INTERRUPTED = 499;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpRegistrySettings settings;
    private final HttpClient client;
    private final Retry retry;

    RegistryHttp(HttpRegistrySettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        this.retry = Retry.of(
                "registry",
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0))
                        .retryOnException(RegistryHttp::mayPass)
                        .build());
    }

    JsonNode get(String path) {
        return retry.executeSupplier(() -> tryAll(path, HttpRequest.newBuilder().GET()));
    }

    JsonNode post(String path, Map<String, String> body) {
        String text = write(body);
        return retry.executeSupplier(() -> tryAll(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(text))));
    }

    private JsonNode tryAll(String path, HttpRequest.Builder request) {
        RegistryException failure = new RegistryException(UNREACHABLE, "registry not asked");
        for (URI url : settings.urls()) {
            try {
                return tryOne(request.copy().uri(resolve(url, path)));
            } catch (RegistryException e) {
                failure = e;
                if (!mayPass(e)) {
                    throw e;
                }
            }
        }
        throw failure;
    }

    private JsonNode tryOne(HttpRequest.Builder request) {
        settings.credentials().ifPresent(who -> request.header("Authorization", basic(who)));
        request.header("Accept", MEDIA_TYPE).header("Content-Type", MEDIA_TYPE).timeout(settings.timeout());
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode body = read(response.body());
            if (response.statusCode() != OK) {
                throw refusal(response.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new RegistryException(UNREACHABLE, "registry not reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(INTERRUPTED, "interrupted while asking the registry", e);
        }
    }

    private static RegistryException refusal(int status, JsonNode body) {
        return new RegistryException(
                body.path("error_code").asInt(status), body.path("message").asText("registry answered " + status));
    }

    /** Codes begin with their HTTP status: 409, 40401, 50001. */
    private static boolean mayPass(Throwable failure) {
        if (!(failure instanceof RegistryException refusal)) {
            return false;
        }
        int status = refusal.code() >= 10_000 ? refusal.code() / 100 : refusal.code();
        return status >= SERVER_ERROR;
    }

    private static URI resolve(URI base, String path) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    private static String basic(HttpRegistrySettings.Credentials who) {
        byte[] pair = (who.principal() + ":" + who.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** A proxy in between may answer with something that is not JSON; its status then says all. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static String write(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }
}
