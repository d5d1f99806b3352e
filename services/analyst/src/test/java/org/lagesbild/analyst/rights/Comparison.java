package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.analyst.rights.World.PLACES;
import static org.lagesbild.analyst.rights.World.TODAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.lagesbild.analyst.stream.Listener;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.risk.area.AreaLevel;

/**
 * Looks at what readers are given by every output, in two worlds that differ in one category alone, and fails where an
 * output tells anything that another does not, that the model does not allow, or that follows from what a reader may not
 * know.
 */
final class Comparison implements AutoCloseable {

    private final World world;
    private final Function<String, Outputs> outputs;
    private final Map<Enrolment, Map<String, JsonNode>> before = new HashMap<>();
    private final Map<Enrolment, Map<String, JsonNode>> risksBefore = new HashMap<>();
    private final Map<Enrolment, Map<String, JsonNode>> lensesBefore = new HashMap<>();
    private final Map<Enrolment, Listener> streams = new HashMap<>();

    /** @param outputs of a principal, by its id */
    Comparison(World world, Function<String, Outputs> outputs) {
        this.world = world;
        this.outputs = outputs;
    }

    /** The first world: all outputs agree, and with the model. */
    void look(Enrolment reader) {
        before.put(reader, judged(reader));
        lensesBefore.put(reader, judgedLenses(reader));
        risksBefore.put(reader, judgedRisks(reader));
    }

    /** Opens a stream, which begins with the same. */
    void listen(Enrolment reader) {
        streams.put(reader, listening(reader));
    }

    /** The second world: the same, and nothing else than before for whoever may not read the category. */
    void lookAgain(Enrolment reader) {
        Map<String, JsonNode> after = judged(reader);
        Map<String, JsonNode> risks = judgedRisks(reader);
        Map<String, JsonNode> lenses = judgedLenses(reader);
        if (!mayRead(reader)) {
            assertThat(after).as("two worlds of " + reader).isEqualTo(before.get(reader));
            assertThat(lenses).as("lenses in two worlds of " + reader).isEqualTo(lensesBefore.get(reader));
            assertThat(risks).as("risks in two worlds of " + reader).isEqualTo(risksBefore.get(reader));
        }
        before.put(reader, after);
    }

    /** One by one and by list the same, and of each group as much as its marginal. */
    private Map<String, JsonNode> judgedLenses(Enrolment reader) {
        RightsModel model = new RightsModel(world, reader);
        Outputs given = outputs.apply(reader.principal());
        Map<String, JsonNode> lenses = given.lenses(PLACES);
        assertThat(lenses.keySet()).as("lenses told to " + reader).isEqualTo(told(model));
        assertThat(given.lensList(PLACES)).as("list of lenses").isEqualTo(lenses);
        lenses.forEach((code, body) ->
                assertThat(RightsModel.lensNumbers(body)).as("lens of " + code).isEqualTo(model.lensNumbers(code)));
        return lenses;
    }

    /** What was said at the last midnight: as much as the model allows. */
    private Map<String, JsonNode> judgedRisks(Enrolment reader) {
        RiskModel model = new RiskModel(world, reader);
        Map<String, JsonNode> risks = outputs.apply(reader.principal()).risks(PLACES);
        assertThat(risks.keySet())
                .as("risks told to " + reader)
                .isEqualTo(PLACES.stream().filter(model::told).collect(Collectors.toSet()));
        boolean everything = reader.categories().contains("*");
        risks.forEach((code, body) -> {
            if (!everything) {
                assertThat(RiskModel.numbers(body))
                        .as("tests and terms of " + code)
                        .isEqualTo(model.numbers(code));
            }
            for (String field : List.of("revision", "asOf", "tested", "sortKey", "corroboration", "urgency", "share")) {
                assertThat(everything || body.findValue(field) == null)
                        .as(field)
                        .isTrue();
            }
            assertThat(everything || !body.get("score").has("incidents"))
                    .as("incidents of " + code)
                    .isTrue();
        });
        return risks;
    }

    private Map<String, JsonNode> judged(Enrolment reader) {
        RightsModel model = new RightsModel(world, reader);
        Outputs given = outputs.apply(reader.principal());
        if (!model.anything()) {
            assertThat(given.refusals()).as("refusals of " + reader).containsOnly(403);
            return Map.of();
        }
        Map<String, JsonNode> single = given.single(PLACES, "");
        assertThat(single.keySet()).as("areas of " + reader).isEqualTo(told(model));
        single.forEach((code, body) -> assertAllowed(model, code, body));
        assertThat(given.single(PLACES, TODAY)).as("asOf a date").isEqualTo(single);
        assertThat(given.single(PLACES, TODAY + "T10:00:00Z")).as("asOf").isEqualTo(single);
        assertListed(given.listed(PLACES, 1000, "full"), single, "list");
        assertListed(given.listed(PLACES, 3, "full"), single, "pages");
        assertListed(given.listed(PLACES, 4, "summary"), summaries(single), "summaries");
        assertThat(given.parts("0191"))
                .as("parts of a municipality")
                .containsAllEntriesOf(only(summaries(single), AreaLevel.REGSO));
        return single;
    }

    /** In the order of codes, so that the order tells nothing either. */
    private static void assertListed(Map<String, JsonNode> list, Map<String, JsonNode> single, String what) {
        assertThat(list).as(what).isEqualTo(single);
        assertThat(List.copyOf(list.keySet())).as("order of " + what).isSorted();
    }

    private static void assertAllowed(RightsModel model, String code, JsonNode body) {
        assertThat(RightsModel.numbers(body)).as("numbers of " + code).isEqualTo(model.numbers(code));
        assertThat(body.get("complete").asBoolean()).as("complete").isEqualTo(model.everything());
        for (String field : List.of("asOf", "revision", "reasons")) {
            assertThat(body.has(field)).as(field).isEqualTo(model.everything());
        }
        if (!model.everything()) {
            assertThat(body.get("coverage"))
                    .as("coverage")
                    .noneSatisfy(row -> assertThat(row.has("lastHeard")).isTrue());
        }
    }

    private Listener listening(Enrolment reader) {
        Outputs given = outputs.apply(reader.principal());
        Map<String, JsonNode> shown = before.getOrDefault(reader, Map.of());
        try (Listener overview = given.overview()) {
            Map<String, JsonNode> expected = summaries(shown);
            expected.keySet().removeIf(code -> World.level(code) == AreaLevel.REGSO);
            Awaitility.await("overview of " + reader.principal())
                    .untilAsserted(() -> assertThat(Outputs.latest(overview)).containsAllEntriesOf(expected));
        }
        Listener stream = given.stream(PLACES);
        Awaitility.await("stream of " + reader.principal())
                .untilAsserted(() -> assertThat(Outputs.latest(stream)).isEqualTo(shown));
        assertThat(stream.views()).as("each area once").hasSize(shown.size());
        return stream;
    }

    /** After two more heartbeats nothing is under way any more. */
    void awaitStreams() {
        Map<Listener, Integer> beats = new HashMap<>();
        streams.forEach((reader, stream) -> {
            if (new RightsModel(world, reader).anything()) {
                beats.put(stream, stream.clocks().size());
            }
        });
        Awaitility.await("two heartbeats each")
                .atMost(Duration.ofMinutes(2))
                .until(() -> beats.entrySet().stream()
                        .allMatch(beat -> beat.getKey().clocks().size() > beat.getValue() + 1));
    }

    /** Every stream stands where the single views do. */
    void judgeStreams() {
        streams.forEach(this::judgeStream);
    }

    private void judgeStream(Enrolment reader, Listener stream) {
        Map<String, JsonNode> shown = before.getOrDefault(reader, Map.of());
        Outputs given = outputs.apply(reader.principal());
        assertThat(Outputs.latest(stream)).as("stream of " + reader).isEqualTo(shown);
        if (!mayRead(reader)) {
            assertThat(given.order(stream)).as("events").hasSize(shown.size());
        }
        if (!new RightsModel(world, reader).everything()) {
            assertThat(given.ids(stream)).as("ids of events").isSubsetOf("");
            assertThat(given.order(stream).subList(0, shown.size()))
                    .as("order of events")
                    .isSorted();
        }
    }

    private static boolean mayRead(Enrolment reader) {
        return reader.categories().stream()
                .anyMatch(List.of("*", World.SECRET, World.TAXONOMY.groupOf(World.SECRET))::contains);
    }

    private static Set<String> told(RightsModel model) {
        return PLACES.stream().filter(model::told).collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> summaries(Map<String, JsonNode> bodies) {
        Map<String, JsonNode> summaries = new TreeMap<>();
        bodies.forEach((code, body) -> summaries.put(code, Outputs.summary(body)));
        return summaries;
    }

    private static Map<String, JsonNode> only(Map<String, JsonNode> bodies, AreaLevel level) {
        bodies.keySet().removeIf(code -> World.level(code) != level);
        return bodies;
    }

    @Override
    public void close() {
        streams.values().forEach(Listener::close);
    }
}
