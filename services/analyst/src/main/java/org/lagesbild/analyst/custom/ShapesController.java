package org.lagesbild.analyst.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.messaging.catalogue.CustomArea;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.PublicAccess;

/**
 * {@code /v1/areas.geojson}: the areas whose shapes are known, for maps; {@code level=custom} gives the municipality's own.
 * Open, since shapes are SCB's and say nothing of what happens.
 */
@Controller("/v1/areas.geojson")
@PublicAccess
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShapesController {

    private static final String CUSTOM = "custom";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AreaTree areas;
    private final DrawnAreas drawn;
    private final Shapes shapes;

    ShapesController(Vocabulary vocabulary, DrawnAreas drawn, Shapes shapes) {
        this.areas = vocabulary.areas();
        this.drawn = drawn;
        this.shapes = shapes;
    }

    @Get
    @Produces("application/geo+json")
    HttpResponse<String> shapes(HttpRequest<?> request) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.put("attribution", shapes.attribution()).put("licence", shapes.licence());
        ArrayNode features = collection.putArray("features");
        if (request.getParameters().getFirst("level").filter(CUSTOM::equals).isPresent()) {
            addDrawn(request.getParameters().getFirst("within"), features);
        } else {
            add(Selection.of(request.getParameters()), features);
        }
        String body = collection.toString();
        return EntityTag.answer(body, body, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private void add(Selection selection, ArrayNode features) {
        areas.all().stream()
                .filter(area -> selection.selects(area, areas))
                .forEach(area ->
                        shapes.of(area.code()).ifPresent(shape -> features.add(feature(AreaBody.of(area), shape))));
    }

    private void addDrawn(Optional<String> within, ArrayNode features) {
        drawn.all()
                .filter(one -> within.isEmpty() || areas.within(one.municipality(), within.get()))
                .forEach(one -> joined(one)
                        .ifPresent(shape -> features.add(feature(DrawnBody.described(one, drawn.asArea(one)), shape))));
    }

    /** The members' polygons side by side; none where one is not known, since a map with a hole would mislead. */
    private Optional<JsonNode> joined(CustomArea one) {
        ObjectNode joined = JSON.createObjectNode().put("type", "MultiPolygon");
        ArrayNode polygons = joined.putArray("coordinates");
        for (String member : one.members()) {
            Optional<JsonNode> shape = shapes.of(member);
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            JsonNode coordinates = shape.get().path("coordinates");
            if (shape.get().path("type").asText().equals("Polygon")) {
                polygons.add(coordinates);
            } else {
                coordinates.forEach(polygons::add);
            }
        }
        return Optional.of(joined);
    }

    private static ObjectNode feature(AreaBody area, JsonNode shape) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature").put("id", area.code());
        feature.putObject("properties")
                .put("code", area.code())
                .put("name", area.name())
                .put("level", area.level())
                .put("parent", area.parent())
                .put("edition", area.edition())
                .put("population", area.population())
                .put("populationYear", area.populationYear())
                .put("codeStatus", area.codeStatus());
        feature.set("geometry", shape);
        return feature;
    }
}
