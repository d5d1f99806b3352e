package org.lagesbild.standalone.areas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Writes a deployment's folder of areas; each file is replaced in one step. */
record CatalogueFiles(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DECIMALS = 5;
    private static final double METRES_PER_DEGREE = 111_320;

    /** Whose the shapes are, and how coarse they may be drawn. */
    record Terms(String attribution, String licence, double metres) {}

    void areas(AreaTree areas) {
        String rows = areas.all().stream().map(CatalogueFiles::row).collect(Collectors.joining("\n", "", "\n"));
        write(AreaFolder.AREAS, "code;name;level;parent;edition;population;populationYear;inferred\n" + rows);
    }

    /** Which of the loaded areas lie beside which; of other levels and municipalities what {@code before} knows. */
    void neighbours(AreaTree before, AreaTree areas, List<LoadedArea> loaded) {
        Set<String> replaced = municipalities(loaded);
        AreaLevel level = Merge.level(loaded);
        Map<String, List<String>> all = new TreeMap<>(Neighbours.of(loaded));
        before.all().stream()
                .filter(area -> area.level() != level || !replaced.contains(Merge.municipality(area.code())))
                .map(Area::code)
                .filter(code -> areas.contains(code) && !before.neighbours(code).isEmpty())
                .forEach(code -> all.put(code, before.neighbours(code)));
        String rows = all.entrySet().stream()
                .map(each -> each.getKey() + ";" + String.join(" ", each.getValue()) + "\n")
                .collect(Collectors.joining());
        write(AreaFolder.NEIGHBOURS, "code;neighbours\n" + rows);
    }

    private static Set<String> municipalities(List<LoadedArea> loaded) {
        return loaded.stream().map(area -> Merge.municipality(area.code())).collect(Collectors.toSet());
    }

    /** The shapes of a level: these, and of those that are there already the ones of other municipalities. */
    void shapes(AreaLevel level, List<LoadedArea> loaded, Terms terms) {
        String name = "geometry-" + level.code() + ".geojson";
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.put("attribution", terms.attribution()).put("licence", terms.licence());
        ArrayNode features = collection.putArray("features");
        Set<String> replaced = municipalities(loaded);
        before(name).path("features").forEach(feature -> {
            if (!replaced.contains(
                    Merge.municipality(feature.path("properties").path("code").asText()))) {
                features.add(feature);
            }
        });
        loaded.forEach(area -> features.add(feature(area, terms.metres())));
        write(name, collection.toString());
    }

    private JsonNode before(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable shapes: " + name, e);
        }
    }

    private static ObjectNode feature(LoadedArea area, double metres) {
        Geometry coarse = TopologyPreservingSimplifier.simplify(area.shape(), metres / METRES_PER_DEGREE);
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        try {
            ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
            feature.putObject("properties").put("code", area.code());
            feature.set("geometry", JSON.readTree(writer.write(coarse)));
            return feature;
        } catch (IOException e) {
            throw new UncheckedIOException("a shape can not be written", e);
        }
    }

    private static String row(Area area) {
        return String.join(
                ";",
                area.code(),
                area.name(),
                area.level().code(),
                Objects.requireNonNullElse(area.parent(), ""),
                Integer.toString(area.edition()),
                Integer.toString(area.population()),
                Integer.toString(area.populationYear()),
                Boolean.toString(area.inferred()));
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(name + ".new"); // for every service to read
            Files.writeString(fresh, text);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("can not be written: " + folder.resolve(name), e);
        }
    }
}
