package org.lagesbild.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract names every route of the read side that is not the page itself. */
class DocumentedRoutesIT {

    @TempDir
    private Path directory;

    @Test
    void shouldDocumentEveryRouteOfTheReadSide() throws IOException {
        try (Site site = new Site(new KnownPrincipals(), directory);
                InputStream file = getClass().getResourceAsStream("/org/lagesbild/schemas/openapi.yaml")) {
            JsonNode paths =
                    new YAMLMapper().readTree(Objects.requireNonNull(file)).get("paths");

            assertThat(served(site))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(paths.has(path)).as(path).isTrue());
        }
    }

    private static List<String> served(Site site) {
        return site.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getName().startsWith("org.lagesbild.analyst."))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> path.startsWith("/v1/"))
                .distinct()
                .toList();
    }
}
