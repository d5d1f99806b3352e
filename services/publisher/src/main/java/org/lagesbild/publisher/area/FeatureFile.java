package org.lagesbild.publisher.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lagesbild.privacy.guard.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** A GeoJSON file of areas; every feature is read or the file is refused, since a hole in a map would go unnoticed. */
record FeatureFile(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CODES =
            List.of("code", "regsokod", "desokod", "regso_code", "deso_code", "kommunkod");

    List<MappedArea> areas() {
        JsonNode features = collection().path("features");
        if (!features.isArray() || features.isEmpty()) {
            throw new MapException("the map is no GeoJSON FeatureCollection with features");
        }
        List<MappedArea> areas = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode feature : features) {
            String where = "feature " + (areas.size() + 1) + " of the map ";
            String code = code(feature, where);
            if (!seen.add(code)) {
                throw new MapException(where + "has the code of an earlier one");
            }
            areas.add(new MappedArea(code, shape(feature, where)));
        }
        return areas;
    }

    private JsonNode collection() {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new MapException("the map cannot be read, or is no JSON");
        }
    }

    private static String code(JsonNode feature, String where) {
        JsonNode properties = feature.path("properties");
        return Stream.concat(CODES.stream().map(properties::path), Stream.of(feature.path("id")))
                .map(JsonNode::asText)
                .filter(Shapes::area)
                .findFirst()
                .orElseThrow(() -> new MapException(where + "has no area code"));
    }

    private static Geometry shape(JsonNode feature, String where) {
        try {
            Geometry shape = new GeoJsonReader().read(feature.path("geometry").toString());
            if (shape instanceof Polygonal && !shape.isEmpty()) {
                return shape;
            }
        } catch (ParseException | RuntimeException e) {
            throw new MapException(where + "has no geometry that can be read");
        }
        throw new MapException(where + "is no polygon");
    }
}
