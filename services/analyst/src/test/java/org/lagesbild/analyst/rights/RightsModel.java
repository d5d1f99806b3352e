package org.lagesbild.analyst.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.analyst.rights.World.Incident;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.taxonomy.Category;

/**
 * What a principal may be told, counted incident by incident. It knows of no view and shares no code with what it judges:
 * where an area lies is read off its code, and what is granted off the principal's own lists.
 */
final class RightsModel {

    private static final int WINDOWS = 5;
    private static final List<String> MEASURES = List.of("current", "closed", "previous", "yearBack");

    private final World world;
    private final Enrolment reader;

    RightsModel(World world, Enrolment reader) {
        this.world = world;
        this.reader = reader;
    }

    boolean anything() {
        return reader.role() == Role.COORDINATION && !reader.suspended();
    }

    boolean everything() {
        return reader.categories().contains("*");
    }

    boolean area(String code) {
        return anything() && reader.areas().stream().anyMatch(granted -> lies(code, granted));
    }

    boolean told(String code) {
        return area(code) && (!everything() || world.hasView(code));
    }

    /** Every number of a body, by a name that says what it counts. */
    Map<String, Integer> numbers(String code) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String measure : MEASURES) {
            for (int window = 0; window < WINDOWS; window++) {
                numbers.put("total " + measure + window, 0);
            }
        }
        world.incidents().stream()
                .filter(incident -> lies(incident.area(), code))
                .filter(incident -> readable(incident.category(), code))
                .forEach(incident -> count(incident, code, numbers));
        world.incidents().stream()
                .filter(incident -> lies(incident.area(), code))
                .filter(incident -> group(incident.category()))
                .forEach(incident -> countOrigin(incident, numbers));
        numbers.entrySet().removeIf(entry -> entry.getValue() == 0);
        return numbers;
    }

    /** The same of a body that was received. */
    static Map<String, Integer> numbers(JsonNode body) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (int window = 0; window < WINDOWS; window++) {
            for (String measure : MEASURES) {
                JsonNode count = body.get("windows").get(window).get(measure);
                numbers.put("total " + measure + window, count.path("count").asInt());
            }
        }
        for (JsonNode cell : body.get("cells")) {
            JsonNode code = cell.has("category") ? cell.get("category") : cell.get("group");
            for (String measure : MEASURES) {
                row(
                        "cell " + code.asText() + " " + cell.get("sector").asText() + " " + measure,
                        cell.get("counts").get(measure),
                        numbers);
            }
        }
        for (JsonNode row : body.get("expected")) {
            numbers.put(
                    "expected " + row.get("category").asText(),
                    row.get("reported").asInt());
        }
        for (JsonNode marginal : body.get("marginals")) {
            String name = "marginal " + marginal.get("group").asText() + " "
                    + marginal.get("code").asText() + " ";
            row(name, marginal.get("current"), numbers);
        }
        numbers.entrySet().removeIf(entry -> entry.getValue() == 0);
        return numbers;
    }

    /** What of a body through the lens is counted: by group, and summed. */
    Map<String, Integer> lensNumbers(String code) {
        Map<String, Integer> numbers = new TreeMap<>();
        numbers(code).forEach((name, count) -> {
            String[] words = name.split(" ", -1);
            if (words[0].equals("marginal") && words[2].equals(World.LENS)) {
                numbers.put(words[1] + " " + words[3], count);
                numbers.merge("all " + words[3], count, Integer::sum);
            }
        });
        return numbers;
    }

    /** The same of a body that was received. */
    static Map<String, Integer> lensNumbers(JsonNode body) {
        Map<String, Integer> numbers = new TreeMap<>();
        body.get("groups").forEach(group -> row(group.get("group").asText() + " ", group.get("count"), numbers));
        for (int window = 0; window < WINDOWS; window++) {
            numbers.put(
                    "all " + window,
                    body.get("windows").get(window).get("count").asInt());
        }
        numbers.entrySet().removeIf(entry -> entry.getValue() == 0);
        return numbers;
    }

    private static void row(String name, JsonNode counts, Map<String, Integer> numbers) {
        for (int window = 0; window < WINDOWS; window++) {
            numbers.merge(name + window, counts.get(window).asInt(), Integer::sum);
        }
    }

    private void count(Incident incident, String code, Map<String, Integer> numbers) {
        Category category = incident.category();
        String name =
                "cell " + (aboveMunicipality(code) ? category.group() : category.code()) + " " + incident.sector();
        if (!aboveMunicipality(code)) {
            numbers.merge("expected " + category.code(), 1, Integer::sum);
        }
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            for (int window = 0; window < WINDOWS; window++) {
                boolean none = measure == 3 && window == 0;
                if (incident.counted()[measure * WINDOWS + window] && !none) {
                    String slot = MEASURES.get(measure) + window;
                    numbers.merge("total " + slot, 1, Integer::sum);
                    numbers.merge(name + " " + slot, 1, Integer::sum);
                }
            }
        }
    }

    private static void countOrigin(Incident incident, Map<String, Integer> numbers) {
        for (int window = 0; window < WINDOWS; window++) {
            if (incident.counted()[window]) {
                String group = "marginal " + incident.category().group() + " ";
                numbers.merge(group + incident.origin() + " " + window, 1, Integer::sum);
                if (incident.origin().equals(World.OF_THE_YOUNG)) {
                    numbers.merge(group + World.LENS + " " + window, 1, Integer::sum);
                }
            }
        }
    }

    private boolean readable(Category category, String code) {
        return group(category)
                || (!aboveMunicipality(code) && reader.categories().contains(category.code()));
    }

    private boolean group(Category category) {
        return Stream.of("*", category.group()).anyMatch(reader.categories()::contains);
    }

    private static boolean aboveMunicipality(String code) {
        return code.length() == 2;
    }

    private static boolean lies(String code, String within) {
        return within.equals("00") || code.startsWith(within);
    }
}
