package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.lagesbild.intake.guard.Enrolments;
import org.lagesbild.intake.guard.GuardReports.Authority;
import org.lagesbild.intake.guard.Runs;
import org.lagesbild.intake.guard.Tripwire;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** The intake without a broker: records in, records out, and a guard that knows whom the test enrolled. */
final class IntakeOnPaper implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-05-04T12:20:00Z");

    final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final Map<String, Rights> rights = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, ProblemCode> stopped = new HashMap<>();
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    final Topology topology;
    final Tripwire tripwire;

    IntakeOnPaper(Path directory) {
        StreamsConfig config = new StreamsConfig(IntakeService.config(
                KafkaAccess.open("nowhere:9092"), registry, IntakeSettings.alone(directory.toString())));
        Enrolments enrolments = (partner, appended) -> rightsOf(partner);
        IntakeTopology intake = new IntakeTopology(
                registry,
                Vocabularies.taxonomy(),
                Vocabularies.areas(),
                new Authority(enrolments, new ToldRuns(), this::stopped));
        tripwire = intake.tripwire();
        topology = IntakeService.topology(config, intake);
        Properties properties = new Properties();
        properties.putAll(config.originals());
        driver = new TopologyTestDriver(topology, properties, NOW);
    }

    /** Enrols a publisher of everything in these areas, with the guard and in the log. */
    Enrolment enrol(String partner, String... areas) {
        Enrolment enrolment = new Enrolment(
                        partner, Role.PUBLISHER, "POLICE", List.of(areas), List.of("*"), List.of(), 24, false, NOW)
                .with(Onboarding.MADE_UP);
        enrol(enrolment);
        return enrolment;
    }

    void enrol(Enrolment enrolment) {
        broken.remove(enrolment.principal());
        rights.put(enrolment.principal(), Rights.of(enrolment, Vocabularies.taxonomy(), Vocabularies.areas()));
        input(Topics.ENROLMENTS, enrolment.principal(), enrolment, NOW);
    }

    /** Somebody says something of an episode. */
    void judge(Judgement judgement) {
        input(Topics.JUDGEMENTS, judgement.key(), judgement, NOW);
    }

    private Rights rightsOf(String partner) {
        if (broken.contains(partner)) {
            throw new IllegalStateException("rights of " + partner);
        }
        return rights.getOrDefault(partner, Rights.none());
    }

    /** From now on the guard fails at this partner, until it is enrolled again. */
    void breakRights(String partner) {
        broken.add(partner);
    }

    void remove(String partner) {
        rights.remove(partner);
        input(Topics.ENROLMENTS, partner, null, NOW);
    }

    /** From now on an operator stops what is of this partner or category. */
    void stop(String target, ProblemCode why) {
        stopped.put(target, why);
    }

    void letRun(String target) {
        stopped.remove(target);
    }

    private Optional<ProblemCode> stopped(String partner, Report report, Instant appended) {
        return report.kind() == ReportKind.RETRACT
                ? Optional.empty()
                : Optional.ofNullable(stopped.getOrDefault(partner, stopped.get(report.category())));
    }

    void run(String partner) {
        running.add(partner);
    }

    void send(String partner, Report report) {
        send(partner, report, NOW);
    }

    void send(String partner, Report report, Instant appended) {
        input(PartnerTopics.reports(partner), "whatever the client took", report, appended);
    }

    void tickBytes(byte[] bytes) {
        topic(Topics.TICKS.name()).pipeInput("@tick".getBytes(UTF_8), bytes, NOW);
    }

    void sendBytes(String partner, byte @Nullable [] bytes) {
        topic(PartnerTopics.reports(partner).name()).pipeInput("k".getBytes(UTF_8), bytes, NOW);
    }

    /** As a partner's own client may: with a header that nobody asked for. */
    void send(String partner, byte[] bytes, Header header) {
        Headers headers = new RecordHeaders(new Header[] {header});
        topic(PartnerTopics.reports(partner).name())
                .pipeInput(new TestRecord<>("k".getBytes(UTF_8), bytes, headers, NOW));
    }

    /** As a partner's own client may: under any key. */
    void sendKeyed(String partner, byte[] key, byte[] bytes) {
        topic(PartnerTopics.reports(partner).name()).pipeInput(key, bytes, NOW);
    }

    byte[] bytes(String partner, Report report) {
        return PartnerTopics.reports(partner).codec(registry).encode(report);
    }

    void tick(Instant hour) {
        tick(hour, hour);
    }

    void tick(Instant hour, Instant appended) {
        input(Topics.TICKS, "@tick", hour, appended);
    }

    /** All that was written to the topic since the last time. */
    <T> List<KeyValue<String, T>> read(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        topic.serde(registry).deserializer())
                .readKeyValuesToList();
    }

    /** The headers of all that was written to the topic since the last time. */
    List<Header> headers(Topic<?> topic) {
        List<Header> headers = new ArrayList<>();
        driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(row -> row.headers().forEach(headers::add));
        return headers;
    }

    List<Change> changes() {
        return read(Topics.CHANGES).stream().map(change -> change.value).toList();
    }

    /** The last receipt since the last time. */
    Receipt receipt() {
        List<KeyValue<String, Receipt>> receipts = read(Topics.RECEIPTS);
        return receipts.get(receipts.size() - 1).value;
    }

    private <T> void input(Topic<T> topic, String key, @Nullable T value, Instant appended) {
        byte[] bytes = value == null ? null : topic.codec(registry).encode(value);
        topic(topic.name()).pipeInput(key.getBytes(UTF_8), bytes, appended);
    }

    private TestInputTopic<byte[], byte[]> topic(String name) {
        return inputs.computeIfAbsent(
                name, any -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public void close() {
        driver.close();
    }

    private final class ToldRuns implements Runs {
        @Override
        public boolean any() {
            return !running.isEmpty();
        }

        @Override
        public boolean include(String partner, Instant appended) {
            return running.contains(partner);
        }
    }
}
