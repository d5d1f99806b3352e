package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagesbild.analyst.Site;
import org.lagesbild.analyst.stream.Listener;

/** Everything that one principal can get out of the read side by asking, as bodies by area; in the order of the answer. */
class Outputs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEVELS = "riket,county,municipality";

    private final Site site;
    private final String principal;

    Outputs(Site site, String principal) {
        this.site = site;
        this.principal = principal;
    }

    /** One by one, as they stand; {@code asOf} is empty for now. Areas that are refused or unknown are left out. */
    Map<String, JsonNode> single(List<String> areas, String asOf) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (String area : areas) {
            HttpResponse<String> answer =
                    site.getAs(principal, "/v1/areas/" + area + "/view" + (asOf.isEmpty() ? "" : "?asOf=" + asOf));
            if (answer.statusCode() == 200) {
                bodies.put(area, read(answer.body()));
            } else {
                assertThat(answer.statusCode()).isIn(403, 404);
            }
        }
        return bodies;
    }

    /** By list, so many a page. */
    Map<String, JsonNode> listed(List<String> areas, int limit, String detail) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        String next = "";
        do {
            JsonNode page = page(areas, limit, detail, next);
            page.path("items").forEach(body -> bodies.put(code(body), body));
            next = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return bodies;
    }

    private JsonNode page(List<String> areas, int limit, String detail, String next) {
        HttpResponse<String> answer = site.getAs(
                principal,
                "/v1/views?areas=" + String.join(",", areas) + "&limit=" + limit + "&detail=" + detail + next);
        assertThat(answer.statusCode()).isEqualTo(200);
        return read(answer.body());
    }

    /** What the page loads: an overview by stream, and the parts of the municipality whose details are open. */
    Map<String, JsonNode> parts(String municipality) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        String path = "/v1/views?within=" + municipality + "&level=regso&detail=summary&limit=1000";
        read(site.getAs(principal, path).body()).path("items").forEach(body -> bodies.put(code(body), body));
        return bodies;
    }

    /** What was said at the last midnight, without its date: each world is of another day. */
    Map<String, JsonNode> risks(List<String> areas) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (String area : areas) {
            HttpResponse<String> answer = site.getAs(principal, "/v1/areas/" + area + "/risk");
            if (answer.statusCode() == 200) {
                ObjectNode body = (ObjectNode) read(answer.body());
                body.remove("day");
                bodies.put(area, body);
            } else {
                assertThat(answer.statusCode()).isIn(403, 404);
            }
        }
        return bodies;
    }

    /** Through a lens, one by one. */
    Map<String, JsonNode> lenses(List<String> areas) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (String area : areas) {
            HttpResponse<String> answer = site.getAs(principal, "/v1/areas/" + area + "/lenses/YOUTH");
            if (answer.statusCode() == 200) {
                bodies.put(area, read(answer.body()));
            } else {
                assertThat(answer.statusCode()).isIn(403, 404);
            }
        }
        return bodies;
    }

    /** The same by list. */
    Map<String, JsonNode> lensList(List<String> areas) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        String path = "/v1/lenses/YOUTH/views?limit=1000&areas=" + String.join(",", areas);
        read(site.getAs(principal, path).body()).path("items").forEach(body -> bodies.put(code(body), body));
        return bodies;
    }

    Listener overview() {
        return new Listener(site, principal, "/v1/views/stream?level=" + LEVELS + "&detail=summary", "");
    }

    Listener stream(List<String> areas) {
        return new Listener(site, principal, "/v1/views/stream?areas=" + String.join(",", areas), "");
    }

    /** The area of each event so far, as they came. */
    List<String> order(Listener listener) {
        return listener.views().stream().map(view -> code(read(view.data()))).toList();
    }

    /** The ids of all events so far; an event without one has none of its own. */
    Set<String> ids(Listener listener) {
        return listener.views().stream().map(Listener.Received::id).collect(Collectors.toSet());
    }

    /** The last body of each area that was streamed. */
    static Map<String, JsonNode> latest(Listener listener) {
        Map<String, JsonNode> bodies = new TreeMap<>();
        listener.views().forEach(view -> bodies.put(code(read(view.data())), read(view.data())));
        return bodies;
    }

    /** The status of each route that shows anything, for a principal that must not be shown any. */
    List<Integer> refusals() {
        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(
                "/v1/areas/0191/view",
                "/v1/areas/0191/view?asOf=2026-06-01",
                "/v1/areas/0191/risk",
                "/v1/areas/0191/lenses/YOUTH",
                "/v1/lenses/YOUTH/views",
                "/v1/views",
                "/v1/views/stream")) {
            statuses.add(site.statusAs(principal, path));
        }
        return statuses;
    }

    /** A body without what an overview leaves out. */
    static JsonNode summary(JsonNode body) {
        ObjectNode summary = body.deepCopy();
        return summary.remove(List.of("cells", "marginals", "overlaps", "coverage", "expected", "context"));
    }

    static String code(JsonNode body) {
        return body.get("area").get("code").asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
