package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.session.DevSeed;
import org.lagesbild.web.session.SignInLinks;

/** No other site can make a signed-in operator's browser change anything, by any route of any service. */
final class CsrfIT {

    private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "X-CSRF-Token";
    private static final String OPERATOR = "drift";

    /** As browsers see us: on a loopback address the server itself turns foreign origins away, before we can. */
    private static final String HOST = "lagesbild.example";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static House house;
    private static ApplicationContext context;
    private static URI ours;

    @BeforeAll
    static void open() throws IOException {
        Path seed = data.resolve("seed");
        DemoKeys keys = new DemoKeys(DevSeed.at(seed));
        house = new House(data, freePort(), freePort(), keys.secretOf(EmbeddedBroker.HOUSE));
        new Rights(house, keys).apply(keys.principals(Instant.EPOCH, List.of()));
        context = ApplicationContext.builder(Map.<String, Object>of(
                        "micronaut.server.port",
                        -1,
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.dev.seed-file",
                        seed.toString(),
                        "lagesbild.standalone",
                        true,
                        "lagesbild.gateway.enabled",
                        true,
                        "lagesbild.alerts.enabled",
                        true,
                        "lagesbild.analyst.enabled",
                        true))
                .singletons(house.access())
                .banner(false)
                .build();
        context.registerSingleton(SchemaRegistry.class, house.registry());
        context.start();
        ours = context.getBean(EmbeddedServer.class).start().getURI();
        Awaitility.await("everybody's rights").until(context.getBean(Principals.class)::ready);
    }

    @AfterAll
    static void close() {
        context.close();
        house.close();
    }

    @Test
    void shouldKnowTheChangesOfEveryService() {
        assertThat(changes())
                .extracting(Change::module)
                .contains("org.lagesbild.gateway", "org.lagesbild.web")
                .allSatisfy(module -> assertThat(module).startsWith("org.lagesbild."));
    }

    @Test
    void shouldRefuseEveryChangeThatDoesNotRepeatTheSessionsToken() {
        Stay stay = signIn();
        assertThat(changes()).allSatisfy(change -> {
            assertRefused(send(change, stay));
            assertRefused(send(change, stay, TOKEN, "guessed"));
            assertRefused(send(change, stay, TOKEN, signIn().token()));
        });
    }

    @Test
    void shouldRefuseEveryChangeThatComesFromAnotherOrigin() {
        Stay stay = signIn();
        assertThat(changes()).allSatisfy(change -> {
            assertRefused(send(change, stay, TOKEN, stay.token(), "Origin", "https://evil.example"));
            assertRefused(send(change, stay, TOKEN, stay.token(), "Sec-Fetch-Site", "cross-site"));
            assertRefused(send(change, stay, TOKEN, stay.token(), "Sec-Fetch-Site", "same-site"));
        });
    }

    /** What is refused above is so for no other reason: with the token, from our own page, each route has its say. */
    @Test
    void shouldLetEveryChangeThroughThatRepeatsTheToken() {
        assertThat(changes()).allSatisfy(change -> {
            Stay stay = signIn();
            HttpResponse<String> answer = send(change, stay, TOKEN, stay.token(), "Sec-Fetch-Site", "same-origin");
            assertThat(answer.body()).doesNotContain(TOKEN);
        });
    }

    private record Change(String module, String method, String path) {

        static Change of(UriRouteInfo<?, ?> route) {
            String type = route.getDeclaringType().getPackageName();
            String module = type.replaceAll("^(org\\.lagesbild\\.[a-z]+).*", "$1");
            String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x");
            return new Change(module, route.getHttpMethodName(), path);
        }

        boolean form() {
            return path.startsWith("/sign");
        }
    }

    private record Stay(String cookie, String token) {}

    private static List<Change> changes() {
        return context.getBean(Router.class)
                .uriRoutes()
                .filter(route -> !LOOKING.contains(route.getHttpMethod()))
                .map(Change::of)
                .distinct()
                .toList();
    }

    private static Stay signIn() {
        String link = context.getBean(SignInLinks.class).issue(OPERATOR);
        String cookie = send(HttpRequest.newBuilder(ours.resolve(link)))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", -1)[0];
        HttpResponse<String> session =
                send(HttpRequest.newBuilder(ours.resolve("/v1/session")).header("Cookie", cookie));
        return new Stay(cookie, json(session).get("csrfToken").asText());
    }

    /** The form of sign-out carries the token in its body, as the page writes it. */
    private static HttpResponse<String> send(Change change, Stay stay, String... headers) {
        List<String> given = List.of(headers);
        String token = given.contains(TOKEN) ? given.get(given.indexOf(TOKEN) + 1) : "";
        String body = change.form() ? "key=a&csrf=" + token : "{}";
        HttpRequest.Builder request = HttpRequest.newBuilder(ours.resolve(change.path()))
                .header("Cookie", stay.cookie())
                .header("Content-Type", change.form() ? "application/x-www-form-urlencoded" : "application/json")
                .method(change.method(), BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.header("Host", HOST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asText()).endsWith("/problems/forbidden");
        assertThat(json(answer).get("detail").asText()).contains(TOKEN);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
