package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.web.access.RouteRules;

/** The contract file against the routes that there are. */
final class ContractIT {

    private static final Set<String> PUBLISH =
            Set.of("post /v1/incidents", "get /v1/incidents/{eventId}/status", "post /v1/heartbeat");

    private static GatewaySite site;

    @BeforeAll
    static void start() {
        site = GatewaySite.shared();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldServeTheContractToAnybody() throws IOException {
        assertThat(contract().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void shouldDocumentEveryRoute() throws IOException {
        assertThat(documented()).containsAll(routes());
    }

    @Test
    void shouldHaveEveryDocumentedWayToPublish() throws IOException {
        Set<String> promised = new TreeSet<>();
        for (JsonNode path : contract().path("paths")) {
            path.fields().forEachRemaining(method -> {
                if (method.getValue().path("tags").toString().equals("[\"publish\"]")) {
                    promised.add(method.getValue().path("operationId").asText());
                }
            });
        }
        assertThat(promised).hasSize(PUBLISH.size());
        assertThat(routes()).containsAll(PUBLISH);
    }

    @Test
    void shouldSayOfEveryRouteWhoMayUseIt() {
        RouteRules rules = site.context().getBean(RouteRules.class);
        assertThat(site.context().getBean(Router.class).uriRoutes())
                .allSatisfy(route -> assertThat(
                                rules.open(route) || !rules.roles(route).isEmpty())
                        .as(route.toString())
                        .isTrue());
    }

    private static Set<String> documented() throws IOException {
        Set<String> documented = new TreeSet<>();
        contract()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(method + " " + path.getKey())));
        return documented;
    }

    /** The framework adds HEAD to each GET, and parts of health to health. */
    private static Set<String> routes() {
        return site.context()
                .getBean(Router.class)
                .uriRoutes()
                .map(ContractIT::named)
                .filter(name -> !name.startsWith("head ") && !name.startsWith("get /health/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return route.getHttpMethodName().toLowerCase(Locale.ROOT) + " " + trimmed;
    }

    private static JsonNode contract() throws IOException {
        HttpRequest.Builder anonymous = site.as("nobody", "/openapi.yaml").setHeader("Authorization", "");
        return new YAMLMapper().readTree(site.send(anonymous).body());
    }
}
