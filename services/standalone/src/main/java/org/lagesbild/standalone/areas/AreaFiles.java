package org.lagesbild.standalone.areas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Reads the areas of a file, GeoPackage or GeoJSON; every feature, or none. */
final class AreaFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AreaFiles() {}

    /** Throws {@link AreasException} where the file is neither, or a feature has no code or no polygon. */
    static List<LoadedArea> read(Path file) {
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gpkg");
        List<Feature> features = packed ? new GeoPackage(file).features() : geoJson(file);
        List<String> faults = new ArrayList<>();
        List<LoadedArea> areas = new ArrayList<>();
        for (int at = 0; at < features.size(); at++) {
            int number = at + 1;
            Geometry shape = features.get(at).shape();
            if (shape instanceof Polygonal && !shape.isEmpty()) {
                features.get(at)
                        .area()
                        .ifPresentOrElse(areas::add, () -> faults.add("feature " + number + " has no code"));
            } else {
                faults.add("feature " + number + " is no polygon");
            }
        }
        if (features.isEmpty()) {
            faults.add("there is no feature in the file");
        }
        if (!faults.isEmpty()) {
            throw new AreasException(faults);
        }
        return areas;
    }

    private static List<Feature> geoJson(Path file) {
        try {
            List<Feature> features = new ArrayList<>();
            GeoJsonReader reader = new GeoJsonReader();
            for (JsonNode feature : JSON.readTree(file.toFile()).path("features")) {
                Geometry shape = reader.read(feature.path("geometry").toString());
                features.add(new Feature(properties(feature), Positions.wgs84(shape)));
            }
            return features;
        } catch (IOException | ParseException e) {
            throw new AreasException("the file is no GeoJSON that can be read");
        }
    }

    private static Map<String, String> properties(JsonNode feature) {
        Map<String, String> properties = new HashMap<>();
        feature.path("properties")
                .properties()
                .forEach(property -> properties.put(
                        property.getKey().toLowerCase(Locale.ROOT),
                        property.getValue().asText()));
        return properties;
    }
}
