package org.lagesbild.riskview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.testkit.FailedSends;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.TestRegistry;

/** A town whose operator has loaded which of its eight blocks lie beside which. */
class ClustersIT {

    private static final String TOWN = "0191";
    private static final List<String> BLOCKS = blocks();
    private static final int FIRST = (int) LocalDate.parse("2025-01-06").toEpochDay(); // a Monday
    private static final int DAYS = 7 * 24;
    private static final int RISE = DAYS - 7;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private static List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            blocks.add("0191A00" + number + "0");
        }
        return blocks;
    }

    @Test
    void shouldTellOfNeighboursThatAreUnusualTogetherAndSayTheSameBytesOfTheSameLog() throws Exception {
        Path areas = areas();
        Map<String, String> first = evaluated("first", areas);
        Map<String, String> again = evaluated("again", areas);

        assertThat(first).hasSize(DAYS).isEqualTo(again);
    }

    /** What is evaluated of the same changes, on a broker, registry and state of its own. */
    private static Map<String, String> evaluated(String name, Path areas) throws Exception {
        try (KafkaCluster cluster = KafkaCluster.own();
                TestRegistry server = TestRegistry.start()) {
            KafkaAccess access = KafkaAccess.open(cluster.bootstrapServers());
            SchemaRegistry registry = new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()));
            try (Admin admin = access.admin()) {
                new TopicBuilder(admin).create(Topics.house());
            }
            produce(access, registry);
            try (RiskViewProcess service = RiskViewProcess.start(
                    cluster.bootstrapServers(),
                    server.url(),
                    directory.resolve(name),
                    "-D" + AreaFolder.PROPERTY + "=" + areas)) {
                Awaitility.await("the last midnight")
                        .atMost(PATIENCE)
                        .until(() -> evaluations(access).size() >= DAYS - 1 || !service.alive());
                takeBack(access, registry);
                Awaitility.await("what is left of it")
                        .atMost(PATIENCE)
                        .until(() -> evaluations(access).size() >= DAYS || !service.alive());
            }
            Codec<Evaluation> codec = Topics.EVALUATIONS.codec(registry);
            Map<String, String> said = new TreeMap<>();
            List<Evaluation> evaluations = new ArrayList<>();
            for (byte[] bytes : evaluations(access)) {
                Evaluation evaluation = codec.decode(bytes);
                evaluations.add(evaluation);
                said.put(
                        evaluation.moment().day() + "/" + evaluation.moment().revision(),
                        HexFormat.of().formatHex(bytes));
            }
            evaluations.sort(Comparator.comparing(Evaluation::moment));
            assertToldOf(evaluations.get(DAYS - 2));
            assertTakenBack(evaluations.get(DAYS - 1));
            return said;
        }
    }

    /** One of the nine, so that chance brings what is left more often. */
    private static void assertTakenBack(Evaluation again) {
        assertThat(again.moment().revision()).isEqualTo(1);
        assertThat(again.clusters())
                .allSatisfy(cluster ->
                        assertThat(cluster.window().seen().reported()).isEqualTo(8));
    }

    private static void assertToldOf(Evaluation last) {
        assertThat(last.tests())
                .filteredOn(test -> BLOCKS.contains(test.series().area()))
                .noneMatch(Evaluator::alarmed);
        assertThat(last.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.areas()).containsExactlyElementsOf(BLOCKS.subList(2, 5));
            assertThat(cluster.window().days()).isEqualTo(7);
            assertThat(cluster.window().seen().reported()).isEqualTo(9);
            assertThat(cluster.window().seen().independent()).isEqualTo(9);
            assertThat(cluster.chance().recurrenceDays()).isGreaterThan(365);
            assertThat(cluster.parts()).extracting(Cluster.Part::reported).containsOnly(3L);
        });
    }

    private static List<byte[]> evaluations(KafkaAccess access) {
        List<byte[]> said = new ArrayList<>();
        new TopicEnd(access, Topics.EVALUATIONS.name()).readAll(record -> {
            if (record.key().equals(TOWN)) {
                said.add(record.value());
            }
        });
        return said;
    }

    private static Path areas() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("areas"));
        StringBuilder rows = new StringBuilder("""
                code;name;level;parent;edition;population;populationYear;inferred
                00;Riket;riket;;2024;50000;2024;false
                01;Stockholms län;county;00;2024;50000;2024;false
                0191;Sigtuna;municipality;01;2024;50000;2024;false
                """);
        StringBuilder beside = new StringBuilder("code;neighbours\n");
        for (int at = 0; at < BLOCKS.size(); at++) {
            String code = BLOCKS.get(at);
            rows.append(code).append(';').append(code).append(";deso;0191;2025;1500;2024;false\n");
            List<String> around = new ArrayList<>();
            if (at > 0) {
                around.add(BLOCKS.get(at - 1));
            }
            if (at < BLOCKS.size() - 1) {
                around.add(BLOCKS.get(at + 1));
            }
            beside.append(code).append(';').append(String.join(" ", around)).append('\n');
        }
        Files.writeString(folder.resolve(AreaFolder.AREAS), rows);
        Files.writeString(folder.resolve(AreaFolder.NEIGHBOURS), beside);
        return folder;
    }

    /** Each block has an incident a month, in turn; in the last week three blocks in a row have three each. */
    private static void produce(KafkaAccess access, SchemaRegistry registry) {
        Codec<Change> codec = Topics.CHANGES.codec(registry);
        FailedSends failed = new FailedSends();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of("linger.ms", 5))) {
            for (int day = 0; day < DAYS; day++) {
                byte[] tick = codec.encode(new Change.Tick(Stockholm.startOfDay(FIRST + day)));
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(Topics.CHANGES.name(), partition, "@tick", tick), failed);
                }
                for (Change change : changes(day)) {
                    producer.send(new ProducerRecord<>(Topics.CHANGES.name(), TOWN, codec.encode(change)), failed);
                }
            }
        }
        assertThat(failed.seen()).isEmpty();
    }

    private static void takeBack(KafkaAccess access, SchemaRegistry registry) {
        FailedSends failed = new FailedSends();
        byte[] change = Topics.CHANGES.codec(registry).encode(count(-1, BLOCKS.get(2), RISE, 8));
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            producer.send(new ProducerRecord<>(Topics.CHANGES.name(), TOWN, change), failed);
        }
        assertThat(failed.seen()).isEmpty();
    }

    private static List<Change> changes(int day) {
        List<Change> changes = new ArrayList<>();
        if (day == 0) {
            changes.add(new Change.Enrolled("polisen", "POLICE", TOWN, 24 * 60, Stockholm.startOfDay(FIRST)));
        }
        if (day < RISE && day % 4 == 0) {
            changes.add(count(1, BLOCKS.get(day / 4 % BLOCKS.size()), day, 5));
        }
        for (int each = 0; day >= RISE && day < RISE + 3 && each < 3; each++) {
            changes.add(count(1, BLOCKS.get(2 + each), day, 8 + each));
        }
        return changes;
    }

    private static Change.Count count(int sign, String block, int day, int hour) {
        Instant occurred = Stockholm.startOfDay(FIRST + day).plus(Duration.ofHours(hour));
        Incident incident = new Incident(
                "polisen",
                "POLICE",
                "VANDALISM",
                block,
                occurred,
                Precision.HOUR,
                "",
                Severity.LOW,
                Origin.PUBLIC,
                Certainty.LIKELY,
                List.of(),
                Scope.MUNICIPALITY,
                1,
                1,
                occurred);
        ChangeReason reason = sign > 0 ? ChangeReason.REPORTED : ChangeReason.RETRACTED;
        return new Change.Count(sign, reason, occurred, incident);
    }
}
