package org.lagesbild.riskview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.testkit.FailedSends;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.TestRegistry;

class EvaluationsIT {

    private static final int FIRST = (int) LocalDate.parse("2025-01-06").toEpochDay(); // a Monday
    private static final int DAYS = 7 * 26;
    private static final int RISE = 7 * 22 + 2;
    private static final int ACCEPTED = RISE + 4;
    /** Three more on each of these days: in neither week so many that they would be noticed. */
    private static final Set<Integer> SPREAD = Set.of(7 * 24, 7 * 24 + 2, 7 * 24 + 4, 7 * 25, 7 * 25 + 2, 7 * 25 + 4);

    private static final List<String> TOWNS = List.of("0191", "1480");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private static TestRegistry server;
    private static KafkaAccess access;
    private static SchemaRegistry registry;

    @BeforeAll
    static void open() {
        server = TestRegistry.start();
        access = KafkaAccess.open(KafkaCluster.shared().bootstrapServers());
        registry = new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()));
        try (Admin admin = access.admin()) {
            new TopicBuilder(admin).create(Topics.house());
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void shouldSayEverythingOnceAndLearnTheSameBytesThroughAKillAndTheLossOfAllState() throws Exception {
        produce(0, DAYS / 2);
        try (RiskViewProcess killed = RiskViewProcess.start(
                KafkaCluster.shared().bootstrapServers(), server.url(), directory.resolve("killed"))) {
            await("it evaluates", () -> evaluations().size() > DAYS / 2 || !killed.alive());
        }
        produce(DAYS / 2, RISE + 2);
        run("resumed", () -> {
            await("the rise", () -> TOWNS.stream().allMatch(town -> said(town, FIRST + RISE + 1, 0)));
            TOWNS.forEach(EvaluationsIT::takeBack);
            await("what is left of it", () -> TOWNS.stream().allMatch(town -> said(town, FIRST + RISE + 1, 1)));
            produce(RISE + 2, ACCEPTED);
            accept(TOWNS.get(0));
            produce(ACCEPTED, DAYS);
            await("the end", () -> TOWNS.stream().allMatch(town -> said(town, FIRST + DAYS - 1, 0)));
        });

        List<Evaluation> said = evaluations();
        for (String town : TOWNS) {
            assertThat(said.stream()
                            .filter(evaluation ->
                                    evaluation.moment().municipality().equals(town))
                            .filter(evaluation -> evaluation.moment().revision() == 0)
                            .map(evaluation -> evaluation.moment().day()))
                    .as("each midnight of %s once", town)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(DAYS - 1);
        }
        assertThat(said)
                .as("the rise, and that some of it was taken back")
                .anyMatch(evaluation -> evaluation.moment().day() == FIRST + RISE + 1
                        && evaluation.tests().stream().anyMatch(Evaluator::alarmed))
                .anyMatch(evaluation -> evaluation.moment().day() == FIRST + RISE + 1
                        && evaluation.moment().revision() > 0
                        && evaluation.tests().stream().noneMatch(Evaluator::alarmed))
                .last()
                .satisfies(evaluation -> {
                    assertThat(evaluation.scale().tested()).isPositive();
                    assertThat(evaluation.tests())
                            .as("the rise that only fourteen days show")
                            .anyMatch(test -> test.fortnight().probability() <= AlarmLevels.FORTNIGHT
                                    && test.week().probability() > AlarmLevels.WEEK
                                    && test.burst().probability() > AlarmLevels.DAY);
                });
        Map<String, String> models = models();
        List<String> settled = weeks(SettledWeek.KEY);
        List<String> accepted = weeks(AcceptedLevel.KEY);
        assertThat(models).containsKeys("0191|VANDALISM", "1480|VANDALISM");
        assertThat(settled).doesNotHaveDuplicates().hasSize(TOWNS.size() * (DAYS / 7 - 5));

        assertThat(accepted)
                .as("though it was said twice")
                .containsExactly(AcceptedLevel.KEY + "0191/VANDALISM|" + Stockholm.isoWeek(acceptedWeek()));

        forget();
        Map<Integer, Long> views = ends();
        Map<String, String> published = views();
        run("rebuilt", () -> await("views", () -> TOWNS.stream().allMatch(town -> publishedSince(views, town))));

        assertThat(views()).isEqualTo(published);
        assertThat(models()).isEqualTo(models);
        assertThat(weeks(SettledWeek.KEY)).isEqualTo(settled);
        assertThat(weeks(AcceptedLevel.KEY)).isEqualTo(accepted);
        assertThat(evaluations()).isEqualTo(said);
    }

    private static void run(String name, Runnable meanwhile) {
        RiskViewSettings settings = new RiskViewSettings(directory.resolve(name).toString(), 2, 0);
        try (RiskViewService service = new RiskViewService(access, registry, settings)) {
            service.start();
            meanwhile.run();
        }
    }

    private static void await(String what, Callable<Boolean> done) {
        Awaitility.await(what).atMost(PATIENCE).until(done);
    }

    private static boolean said(String town, int day, int revision) {
        return evaluations().stream()
                .map(Evaluation::moment)
                .anyMatch(moment ->
                        moment.municipality().equals(town) && moment.day() == day && moment.revision() >= revision);
    }

    private static List<Evaluation> evaluations() {
        Codec<Evaluation> codec = Topics.EVALUATIONS.codec(registry);
        List<Evaluation> said = new ArrayList<>();
        new TopicEnd(access, Topics.EVALUATIONS.name()).readAll(record -> said.add(codec.decode(record.value())));
        return said;
    }

    private static List<String> weeks(String prefix) {
        List<String> weeks = new ArrayList<>();
        new TopicEnd(access, Topics.WEEK_COUNTS.name()).readAll(record -> {
            if (record.key().startsWith(prefix)) {
                weeks.add(record.key());
            }
        });
        return weeks;
    }

    /** What stands last in the models' changelog. */
    private static Map<String, String> models() {
        Map<String, String> models = new TreeMap<>();
        new TopicEnd(access, RiskViewService.APPLICATION + "-models-changelog")
                .readAll(record -> models.put(record.key(), HexFormat.of().formatHex(record.value())));
        return models;
    }

    /** Every town's view, as it stands last. */
    private static Map<String, String> views() {
        Map<String, String> views = new TreeMap<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name()).readAll(record -> {
            if (TOWNS.contains(record.key())) {
                views.put(record.key(), HexFormat.of().formatHex(record.value()));
            }
        });
        return views;
    }

    private static Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new TreeMap<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name())
                .lastRecords()
                .forEach((partition, record) -> ends.put(partition, record.offset()));
        return ends;
    }

    private static boolean publishedSince(Map<Integer, Long> before, String area) {
        List<Long> newer = new ArrayList<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name()).readAll(record -> {
            if (record.key().equals(area) && record.offset() > before.getOrDefault(record.partition(), -1L)) {
                newer.add(record.offset());
            }
        });
        return !newer.isEmpty();
    }

    /** Loses the offsets and every changelog. */
    private static void forget() throws ExecutionException, InterruptedException {
        try (Admin admin = access.admin()) {
            admin.deleteConsumerGroups(List.of(RiskViewService.APPLICATION))
                    .all()
                    .get();
            admin.deleteTopics(admin.listTopics().names().get().stream()
                            .filter(topic -> topic.startsWith(RiskViewService.APPLICATION + "-"))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Midnights in every partition, one incident each third day in each town, a rise that is mostly taken back, and one over two weeks. */
    private static void produce(int from, int until) {
        Codec<Change> codec = Topics.CHANGES.codec(registry);
        FailedSends failed = new FailedSends();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of("linger.ms", 5))) {
            for (int day = from; day < until; day++) {
                byte[] tick = codec.encode(new Change.Tick(Stockholm.startOfDay(FIRST + day)));
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(Topics.CHANGES.name(), partition, "@tick", tick), failed);
                }
                for (String town : TOWNS) {
                    for (Change change : changes(town, day)) {
                        producer.send(new ProducerRecord<>(Topics.CHANGES.name(), town, codec.encode(change)), failed);
                    }
                }
            }
        }
        assertThat(failed.seen()).isEmpty();
        assertThat(Vocabularies.areas().contains(TOWNS.get(0))).isTrue();
    }

    private static List<Change> changes(String town, int day) {
        List<Change> changes = new ArrayList<>();
        if (day == 0) {
            changes.add(new Change.Enrolled("polisen", "POLICE", town, 24 * 7, Stockholm.startOfDay(FIRST)));
        }
        if (day % 3 == 0) {
            changes.add(count(1, town, day, 5));
        }
        for (int hour = 0; SPREAD.contains(day) && hour < 3; hour++) {
            changes.add(count(1, town, day, hour));
        }
        for (int hour = 0; day == RISE && hour < 8; hour++) {
            changes.add(count(1, town, day, hour));
        }
        return changes;
    }

    private static void takeBack(String town) {
        Codec<Change> codec = Topics.CHANGES.codec(registry);
        FailedSends failed = new FailedSends();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            for (int hour = 0; hour < 7; hour++) {
                byte[] change = codec.encode(count(-1, town, RISE, hour));
                producer.send(new ProducerRecord<>(Topics.CHANGES.name(), town, change), failed);
            }
        }
        assertThat(failed.seen()).isEmpty();
    }

    /** Somebody says in the middle of a week, and again, that what is reported in the town is usual now. */
    private static void accept(String town) {
        Codec<Change> codec = Topics.CHANGES.codec(registry);
        Instant at = Stockholm.startOfDay(FIRST + ACCEPTED - 1).plus(Duration.ofHours(9));
        FailedSends failed = new FailedSends();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            for (int time = 0; time < 2; time++) {
                byte[] change =
                        codec.encode(new Change.Accepted(town, new SeriesKey(town, "VANDALISM"), at.plusSeconds(time)));
                producer.send(new ProducerRecord<>(Topics.CHANGES.name(), town, change), failed);
            }
        }
        assertThat(failed.seen()).isEmpty();
    }

    /** The last one that was closed then. */
    private static int acceptedWeek() {
        return Stockholm.weekOf(FIRST + ACCEPTED - 1) - 1;
    }

    private static Change.Count count(int sign, String town, int day, int hour) {
        Instant occurred = Stockholm.startOfDay(FIRST + day).plus(Duration.ofHours(hour));
        Incident incident = new Incident(
                "polisen",
                "POLICE",
                "VANDALISM",
                town,
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
