package org.lagesbild.publisher.follow;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks for the notices, once each time it is told to. */
final class PoliceApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LONGEST = 16 << 20;

    private final FollowSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(Redirect.NORMAL)
            .proxy(ProxySelector.getDefault())
            .build();

    PoliceApi(FollowSettings settings) {
        this.settings = settings;
    }

    /** An answer, and when not to ask again before, where that was said. */
    record Reply(Answer answer, Optional<Duration> after) {}

    Reply ask() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(settings.uri())
                .timeout(TIMEOUT)
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json")
                .build();
        try {
            return reply(client.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return new Reply(Answer.doubtful(Doubt.NO_ANSWER), Optional.empty());
        }
    }

    private static Reply reply(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 200) {
                return new Reply(Answer.of(body.readNBytes(LONGEST)), Optional.empty());
            }
            Optional<Duration> after = response.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)));
            return new Reply(Answer.doubtful(Doubt.NO_ANSWER), after);
        }
    }
}
