package org.lagesbild.publisher.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lagesbild.privacy.guard.Shapes;

/** One request, one answer, no second try: {@link Delivery} knows when to ask again. Safe for several threads. */
public final class GatewayClient {

    private static final String INCIDENTS = "v1/incidents";

    private final GatewaySettings settings;
    private final Answers answers;
    private final HttpClient client;

    public GatewayClient(GatewaySettings settings, InstantSource clock) {
        this.settings = settings;
        this.answers = new Answers(clock);
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /** Sends reports, each a line of JSON; with {@code dryRun} they pass every gate and are not written. */
    Sending publish(List<byte[]> lines, boolean dryRun) throws InterruptedException {
        HttpRequest request = request(INCIDENTS + (dryRun ? "?dryRun=true" : ""))
                .header("Content-Type", "application/x-ndjson")
                .header("Prefer", "wait=" + settings.ledgerWait().toSeconds())
                .POST(BodyPublishers.ofByteArray(joined(lines)))
                .build();
        try {
            return answers.of(client.send(request, BodyHandlers.ofByteArray()), lines.size());
        } catch (IOException e) {
            return new Sending.Later(Optional.empty());
        }
    }

    /** Says that the source is alive though nothing happened; false where the gateway did not hear it. */
    public boolean heartbeat() throws InterruptedException {
        HttpRequest request =
                request("v1/heartbeat").POST(BodyPublishers.noBody()).build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    /** The revision that the ledger has of one's own event; none where it has none, or cannot be asked. */
    public OptionalLong revision(String eventId) throws InterruptedException {
        if (!Shapes.eventId(eventId)) {
            return OptionalLong.empty();
        }
        HttpRequest request =
                request(INCIDENTS + "/" + eventId + "/status").GET().build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Answers.revision(response.body()) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        String base = settings.uri().toString();
        return HttpRequest.newBuilder(URI.create(base.endsWith("/") ? base + path : base + "/" + path))
                .timeout(settings.timeout().plus(settings.ledgerWait()))
                .header("Authorization", "Bearer " + settings.key())
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.forEach(line -> {
            body.writeBytes(line);
            body.write('\n');
        });
        return body.toByteArray();
    }
}
