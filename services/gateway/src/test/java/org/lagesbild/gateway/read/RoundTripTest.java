package org.lagesbild.gateway.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.gateway.avro.AvroItems;
import org.lagesbild.gateway.avro.WriterSchemas;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.time.TimePrecision;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** Whatever a partner may write in JSON reads the same after Avro, and is the same when it is sent in Avro. */
final class RoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Enrolment EVERYWHERE = new Enrolment(
                    "polisen",
                    Role.PUBLISHER,
                    "POLICE",
                    List.of("00"),
                    List.of("*"),
                    List.of(),
                    24,
                    false,
                    Instant.EPOCH)
            .with(Onboarding.MADE_UP);

    private final Gate gate = new Gate(TAXONOMY, Vocabularies.areas());
    private final Rights rights = Rights.of(EVERYWHERE, TAXONOMY, Vocabularies.areas());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldKeepEveryField(long seed) throws IOException {
        Random random = new Random(seed);
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        var codec = PartnerTopics.reports("polisen").codec(registry);
        for (int round = 0; round < 400; round++) {
            ObjectNode sent = sent(random);
            String submission = new UUID(0x4000L, 0x8000_0000_0000_0000L | round).toString();
            Verdict verdict =
                    gate.check(new Item.Json(JSON.writeValueAsBytes(sent), 0), new Sender(rights, submission, NOW));
            assertThat(verdict).as(sent.toString()).isInstanceOf(Verdict.Sound.class);
            Report report = ((Verdict.Sound) verdict).report();
            assertThat(codec.decode(codec.encode(report))).isEqualTo(report);
            assertSame(sent, report);
            byte[] avro = codec.encode(asSent(report, sent));
            Items items =
                    AvroItems.of(new ByteArrayInputStream(avro), BodyLimits.CONTRACT, new WriterSchemas(registry));
            assertThat(gate.check(items.next().orElseThrow(), new Sender(rights, submission, NOW)))
                    .isEqualTo(verdict);
        }
    }

    /** What a partner with Avro sends of the same: as fine as it has it, and without what is the server's. */
    private static Report asSent(Report report, ObjectNode sent) {
        return new Report(
                report.eventId(),
                report.revision(),
                report.kind(),
                report.category(),
                report.area(),
                Instant.parse(sent.path("occurredAt").asText()),
                Precision.UNKNOWN,
                report.place(),
                report.severity(),
                report.origin(),
                report.certainty(),
                report.lenses(),
                report.scope(),
                "",
                Instant.EPOCH,
                0);
    }

    private static void assertSame(ObjectNode sent, Report report) {
        assertThat(report.eventId()).isEqualTo(sent.path("eventId").asText());
        assertThat(report.revision()).isEqualTo(sent.path("revision").asLong());
        assertThat(report.kind().name()).isEqualTo(sent.path("kind").asText());
        assertThat(report.category()).isEqualTo(sent.path("category").asText());
        assertThat(report.place()).isEqualTo(sent.path("place").asText());
        assertThat(report.severity().name()).isEqualTo(sent.path("severity").asText());
        assertThat(report.origin().name()).isEqualTo(sent.path("origin").asText());
        assertThat(report.certainty().name()).isEqualTo(sent.path("certainty").asText());
        assertThat(report.scope().name()).isEqualTo(sent.path("scope").asText());
        assertThat(report.lenses()).containsExactlyInAnyOrderElementsOf(lenses(sent));
        Grain grain =
                Vocabularies.edgePolicy().of(TAXONOMY.find(report.category()).orElseThrow());
        boolean day = grain.precision() == Precision.DAY;
        assertThat(report.area())
                .isEqualTo(EdgePolicy.coarsened(sent.path("area").asText(), grain.finest()));
        assertThat(report.occurredAt())
                .isEqualTo(TimePrecision.truncate(
                        Instant.parse(sent.path("occurredAt").asText()), day));
    }

    private static List<String> lenses(ObjectNode sent) {
        return JSON.convertValue(
                sent.path("lenses"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static ObjectNode sent(Random random) {
        ObjectNode sent = JSON.createObjectNode();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        sent.put("eventId", new UUID(high, low).toString().toLowerCase(Locale.ROOT));
        sent.put("kind", random.nextBoolean() ? "REPORT" : "CORRECT");
        sent.put("revision", 2 + random.nextInt(1_000_000_000 - 1));
        sent.put("category", one(TAXONOMY.categories(), random, Category::code));
        sent.put("area", one(Vocabularies.areas().all(), random, area -> area.code()));
        sent.put(
                "occurredAt",
                NOW.minusMillis(1 + (long) (random.nextDouble() * 400 * 86_400_000L))
                        .toString());
        sent.put("place", one(TAXONOMY.places(), random, Label::code));
        sent.put("severity", named(Severity.class, random));
        sent.put("origin", named(Origin.class, random));
        sent.put("certainty", named(Certainty.class, random));
        sent.put("scope", named(Scope.class, random));
        TAXONOMY.lenses().stream()
                .filter(lens -> random.nextBoolean())
                .forEach(lens -> sent.withArray("lenses").add(lens.code()));
        sent.withArray("lenses");
        return sent;
    }

    private static <T> String one(Collection<T> all, Random random, Function<T, String> code) {
        return code.apply(List.copyOf(all).get(random.nextInt(all.size())));
    }

    private static <E extends Enum<E>> String named(Class<E> type, Random random) {
        List<String> names = Closed.names(type);
        return names.get(random.nextInt(names.size()));
    }
}
