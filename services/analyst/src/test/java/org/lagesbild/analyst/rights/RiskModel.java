package org.lagesbild.analyst.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.taxonomy.Category;

/** What a principal may be told of an area's risk, counted incident by incident; shares no code with what it judges. */
final class RiskModel {

    private final World world;
    private final Enrolment reader;

    RiskModel(World world, Enrolment reader) {
        this.world = world;
        this.reader = reader;
    }

    /** Whether an answer is given at all. */
    boolean told(String code) {
        return new RightsModel(world, reader).area(code) && World.level(code).compareTo(AreaLevel.MUNICIPALITY) >= 0;
    }

    /** The count of each test and of each term, by category; a term of a category of which nothing happened has 0. */
    Map<String, Integer> numbers(String code) {
        Map<String, Integer> counts = new TreeMap<>();
        world.incidents().stream()
                .filter(incident -> incident.area().startsWith(code))
                .filter(incident -> readable(incident.category()))
                .forEach(incident -> counts.merge(incident.category().code(), 1, Integer::sum));
        Map<String, Integer> numbers = new TreeMap<>();
        counts.forEach((category, count) -> numbers.put("test " + category, count));
        if (counts.values().stream().mapToInt(Integer::intValue).sum() >= 3) {
            World.TAXONOMY.categories().stream()
                    .filter(this::readable)
                    .map(Category::code)
                    .forEach(category -> numbers.put("term " + category, counts.getOrDefault(category, 0)));
        }
        return numbers;
    }

    /** The same of a body that was received. */
    static Map<String, Integer> numbers(JsonNode body) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (JsonNode test : body.get("tests")) {
            numbers.put(
                    "test " + test.get("category").asText(),
                    test.get("month").get("reported").asInt());
        }
        for (JsonNode bar : body.get("score").get("bars")) {
            for (JsonNode term : bar.get("terms")) {
                numbers.put(
                        "term " + term.get("category").asText(),
                        term.get("incidents").asInt());
            }
        }
        return numbers;
    }

    private boolean readable(Category category) {
        return Stream.of("*", category.group(), category.code()).anyMatch(reader.categories()::contains);
    }
}
