package org.lagesbild.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract names every route of alerts, with each of its methods. */
class DocumentedRoutesIT {

    private record Route(String path, String method) {}

    @TempDir
    private Path directory;

    @Test
    void shouldDocumentEveryRouteOfAlerts() throws IOException {
        try (Site site = new Site(new KnownPrincipals(), Clock.systemUTC(), directory);
                InputStream file = getClass().getResourceAsStream("/org/lagesbild/schemas/openapi.yaml")) {
            JsonNode paths =
                    new YAMLMapper().readTree(Objects.requireNonNull(file)).get("paths");

            assertThat(served(site))
                    .isNotEmpty()
                    .allSatisfy(route -> assertThat(paths.path(route.path()).has(route.method()))
                            .as(route.toString())
                            .isTrue());
        }
    }

    private static List<Route> served(Site site) {
        return site.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getName().startsWith("org.lagesbild.alerts."))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> new Route(
                        route.getUriMatchTemplate().toPathString(),
                        route.getHttpMethodName().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}
