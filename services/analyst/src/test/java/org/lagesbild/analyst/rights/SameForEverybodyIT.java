package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.analyst.stream.Listener;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.view.AreaView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hundred principals look at the same world by every output. What each is shown is the same by all of them, and is
 * what a model by single incidents allows. Then something happens in one category alone, also where nothing ever did:
 * who may not read it gets the same bytes as before, by every output, and nothing by stream. No difference of whatever
 * he is shown can then tell him of it.
 */
class SameForEverybodyIT {

    private static final Logger LOG = LoggerFactory.getLogger(SameForEverybodyIT.class);
    private static final long SEED = 20261122;
    private static final int PRINCIPALS = 100;
    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T22:00:00Z");
    private static final String TODAY = "2026-06-01";
    private static final String SECRET = "DOMESTIC_VIOLENCE";
    private static final String NEVER_BEFORE = "0191R009";

    /** Where something happens, and {@value #NEVER_BEFORE}, where at first nothing does. */
    static final List<String> PLACES = List.of(
            "00", "01", "25", "0180", "0191", "2580", "0191R001", "0191R002", "0191R003", "0191R005", NEVER_BEFORE);

    private final World world = new World(SEED);
    private final KnownPrincipals principals = new KnownPrincipals();
    private final Map<Enrolment, Map<String, JsonNode>> before = new HashMap<>();
    private final Map<Enrolment, Listener> streams = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheSameByEveryOutputAndNeverMoreThanTheRightsAllow() {
        LOG.info("seed {}", SEED);
        List<Enrolment> readers = readers();
        try (Site site = new Site(principals, directory)) {
            world.happen(
                    PLACES.stream().filter(place -> !place.equals(NEVER_BEFORE)).toList(), 40);
            publish(site);
            readers.forEach(reader -> before.put(reader, judged(site, reader)));
            readers.forEach(reader -> streams.put(reader, listening(site, reader)));

            Stream.of(NEVER_BEFORE, "0191R001", "0191", "2580", "25", "00").forEach(at -> world.happen(at, SECRET));
            publish(site);
            readers.forEach(reader -> judgeAfter(reader, judged(site, reader)));
            judgeStreams();
        } finally {
            streams.values().forEach(Listener::close);
        }
    }

    /** All outputs agree, and with the model. */
    private Map<String, JsonNode> judged(Site site, Enrolment reader) {
        RightsModel model = new RightsModel(world, reader);
        Outputs outputs = new Outputs(site, reader.principal());
        if (!model.anything()) {
            assertThat(outputs.refusals()).as(reader.toString()).containsOnly(403);
            return Map.of();
        }
        Map<String, JsonNode> single = outputs.single(PLACES, "");
        assertThat(single.keySet()).as(reader.toString()).isEqualTo(told(model));
        single.forEach((code, body) -> assertAllowed(model, code, body));
        assertThat(outputs.single(PLACES, TODAY)).as("asOf a date").isEqualTo(single);
        assertThat(outputs.single(PLACES, TODAY + "T10:00:00Z")).as("asOf").isEqualTo(single);
        assertThat(outputs.listed(PLACES, 1000, "full")).as("list").isEqualTo(single);
        assertThat(outputs.listed(PLACES, 3, "full")).as("pages").isEqualTo(single);
        assertThat(outputs.listed(PLACES, 4, "summary")).as("summaries").isEqualTo(summaries(single));
        assertThat(outputs.parts("0191"))
                .as("parts of a municipality")
                .containsAllEntriesOf(only(summaries(single), AreaLevel.REGSO));
        return single;
    }

    private static void assertAllowed(RightsModel model, String code, JsonNode body) {
        assertThat(RightsModel.numbers(body)).as(code).isEqualTo(model.numbers(code));
        assertThat(body.get("complete").asBoolean()).isEqualTo(model.everything());
        for (String field : List.of("asOf", "revision", "reasons")) {
            assertThat(body.has(field)).as(field).isEqualTo(model.everything());
        }
        if (!model.everything()) {
            assertThat(body.get("coverage"))
                    .noneSatisfy(row -> assertThat(row.has("lastHeard")).isTrue());
        }
    }

    private Listener listening(Site site, Enrolment reader) {
        Outputs outputs = new Outputs(site, reader.principal());
        Map<String, JsonNode> shown = before.getOrDefault(reader, Map.of());
        try (Listener overview = outputs.overview()) {
            Map<String, JsonNode> expected = summaries(shown);
            expected.keySet().removeIf(code -> World.level(code) == AreaLevel.REGSO);
            Awaitility.await("overview of " + reader.principal())
                    .untilAsserted(() -> assertThat(Outputs.latest(overview)).containsAllEntriesOf(expected));
        }
        Listener stream = outputs.stream(PLACES);
        Awaitility.await("stream of " + reader.principal())
                .untilAsserted(() -> assertThat(Outputs.latest(stream)).isEqualTo(shown));
        assertThat(stream.views()).as("each area once").hasSize(shown.size());
        return stream;
    }

    private void judgeAfter(Enrolment reader, Map<String, JsonNode> after) {
        if (!mayRead(reader)) {
            assertThat(after).as(reader.toString()).isEqualTo(before.get(reader));
        }
        before.merge(reader, after, (then, now) -> now);
    }

    /** After two more heartbeats nothing is under way: every stream stands where the single views do. */
    private void judgeStreams() {
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
        streams.forEach(this::judgeStream);
    }

    private void judgeStream(Enrolment reader, Listener stream) {
        Map<String, JsonNode> shown = before.getOrDefault(reader, Map.of());
        assertThat(Outputs.latest(stream)).as(reader.toString()).isEqualTo(shown);
        if (!mayRead(reader)) {
            assertThat(stream.views()).as("events").hasSize(shown.size());
        }
    }

    private static boolean mayRead(Enrolment reader) {
        return reader.categories().stream().anyMatch(List.of("*", SECRET, World.TAXONOMY.groupOf(SECRET))::contains);
    }

    private List<Enrolment> readers() {
        RandomPrincipals random = new RandomPrincipals(SEED);
        List<Enrolment> readers = new ArrayList<>();
        for (int one = 0; one < PRINCIPALS; one++) {
            readers.add(random.next("p" + one));
        }
        readers.forEach(principals::with);
        return readers;
    }

    private void publish(Site site) {
        for (int partition = 0; partition < 12; partition++) {
            site.publish(AreaView.clock(partition, MIDNIGHT, MIDNIGHT));
        }
        for (String place : PLACES.stream().filter(world::hasView).toList()) {
            AreaView view = world.view(place, MIDNIGHT);
            site.publish(view);
            site.publishDaily(
                    World.level(place).compareTo(AreaLevel.MUNICIPALITY) < 0 ? world.ownPart(place, MIDNIGHT) : view,
                    TODAY);
            site.awaitServed(view);
        }
        PLACES.stream().filter(world::hasView).forEach(place -> site.awaitPast(world.view(place, MIDNIGHT), TODAY));
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
}
