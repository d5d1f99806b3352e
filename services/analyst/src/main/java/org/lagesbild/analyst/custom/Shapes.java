package org.lagesbild.analyst.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.risk.area.AreaLevel;

/**
 * The shapes of areas, from the files that the operator has loaded; without any, there is none. Where they come from, and
 * under which terms, goes with them.
 */
@Singleton
final class Shapes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> geometries = new HashMap<>();
    private final Set<String> attributions = new TreeSet<>();
    private final Set<String> licences = new TreeSet<>();

    Shapes() {
        Stream.of(AreaLevel.values())
                .map(level -> AreaFolder.file("geometry-" + level.code() + ".geojson"))
                .flatMap(Optional::stream)
                .forEach(this::read);
    }

    private void read(Path file) {
        try {
            JsonNode collection = JSON.readTree(file.toFile());
            collection
                    .path("features")
                    .forEach(feature -> geometries.put(
                            feature.path("properties").path("code").asText(), feature.path("geometry")));
            attributions.add(collection.path("attribution").asText());
            licences.add(collection.path("licence").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable shapes: " + file, e);
        }
    }

    Optional<JsonNode> of(String code) {
        return Optional.ofNullable(geometries.get(code));
    }

    String attribution() {
        return String.join("; ", attributions);
    }

    String licence() {
        return String.join("; ", licences);
    }
}
