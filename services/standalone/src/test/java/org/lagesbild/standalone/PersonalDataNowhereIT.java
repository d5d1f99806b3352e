package org.lagesbild.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.testkit.PersonalCases;
import org.lagesbild.testkit.PersonalCases.Case;
import org.slf4j.LoggerFactory;

/**
 * Every written case goes into the house by every door, and is then looked for, with its digits, in every topic, whoever
 * made it and committed or not, in the logs, the metrics, the answers, and every file on disk. First over HTTP, which lets
 * nothing in; then over Kafka, which cannot refuse what a partner appends, and where it has to be erased.
 */
final class PersonalDataNowhereIT {

    private static final String PARTNER = "kommunen";
    private static final Topic<Report> TOPIC = PartnerTopics.reports(PARTNER);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Case> CASES = PersonalCases.personal();
    private static final Traces TRACES = new Traces(
            CASES.stream().flatMap(one -> one.traces().stream()).collect(Collectors.toCollection(TreeSet::new)));
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir
    private static Path data;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static Running house;

    @BeforeAll
    static void open() throws IOException {
        house = new Running(data);
        LOG.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(LOG);
        logger("org.lagesbild").setLevel(Level.DEBUG);
    }

    @AfterAll
    static void close() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(LOG);
        logger("org.lagesbild").setLevel(null);
        house.close();
    }

    /** Or the other test would prove nothing. */
    @Test
    void shouldFindWhatLiesThere() throws IOException {
        Path planted = data.resolve("planted");
        Files.writeString(planted, "before " + CASES.get(0).text() + " after");
        assertThat(TRACES.below(data)).containsOnlyKeys("planted");
        Files.delete(planted);

        for (Case one : CASES) {
            assertThat(TRACES.in("{\"a\":\"" + one.text() + "\"}")).contains(one.text());
        }
    }

    @Test
    void shouldBeFoundNowhereWhicheverDoorItCameBy() throws Exception {
        List<String> answers = overHttp();
        assertThat(answers).allSatisfy(answer -> assertThat(TRACES.in(answer)).isEmpty());
        assertThat(records(List.of(TOPIC.name())))
                .as("what HTTP let into the topic")
                .isEmpty();
        assertNowhere();

        int sent = overKafka();
        awaitReceipts(sent);
        awaitErased(sent);
        assertNowhere();

        assertThat(house.post("/v1/incidents", secret(), item(Map.of())).body()).contains("\"COUNTED\"");
    }

    private static List<String> overHttp() {
        List<String> answers = new ArrayList<>();
        for (String field : List.of("note", "category", "eventId", "area", "revision", "occurredAt")) {
            List<String> items =
                    CASES.stream().map(one -> item(Map.of(field, one.text()))).toList();
            answers.add(post("", "application/json", items.toString(), Map.of()));
            answers.add(post("?atomic=true", "application/x-ndjson", String.join("\n", items), Map.of()));
        }
        answers.add(post(
                "", "application/json", each(one -> item(Map.of(one.text(), 1))).toString(), Map.of()));
        answers.add(post("", "text/csv", "eventId,category,area,occurredAt\n" + table(), Map.of()));
        answers.add(post("", "text/csv", table(), Map.of()));
        for (Case one : CASES) {
            String coded = URLEncoder.encode(one.text(), UTF_8);
            answers.add(post("", "avro/binary", one.text(), Map.of("X-Note", coded, "Idempotency-Key", coded)));
            answers.add(post("?note=" + coded, "application/json", item(Map.of()), Map.of()));
            answers.add(whole(house.get("/v1/incidents/" + coded.replace("+", "%20") + "/status", secret())));
        }
        return answers;
    }

    /** Each case as a value, an id, a key, a header, and as something that is no record at all. */
    private static int overKafka() throws Exception {
        Codec<Report> codec = TOPIC.codec(house.registryAs("drift", house.secretOf("drift")));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Case one : CASES) {
            byte[] text = one.text().getBytes(UTF_8);
            byte[] id = UUID.randomUUID().toString().getBytes(UTF_8);
            byte[] sound = codec.encode(report(new String(id, UTF_8), ""));
            int partition = records.size() / 5 % 3;
            records.add(new ProducerRecord<>(
                    TOPIC.name(), partition, id, codec.encode(report(new String(id, UTF_8), one.text()))));
            records.add(new ProducerRecord<>(TOPIC.name(), partition, id, codec.encode(report(one.text(), ""))));
            records.add(new ProducerRecord<>(TOPIC.name(), partition, text, sound));
            records.add(new ProducerRecord<>(TOPIC.name(), partition, id, sound));
            records.get(records.size() - 1).headers().add("source", text);
            records.add(new ProducerRecord<>(TOPIC.name(), partition, id, text));
        }
        Map<String, Object> settings = new LinkedHashMap<>(partner().properties());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
        return records.size();
    }

    private static void awaitReceipts(int sent) {
        Awaitility.await("a receipt for each")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        records(List.of(PartnerTopics.receiptsName(PARTNER))).size() >= sent);
    }

    /** From every reader, then from the disk. */
    private static void awaitErased(int sent) {
        Awaitility.await("nothing that can be read")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> records(List.of(TOPIC.name())).stream()
                        .allMatch(record -> inRecord(record).isEmpty()));
        assertThat(metric("pii_reached_core_total")).isGreaterThanOrEqualTo(sent);
        Awaitility.await("nothing on disk")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(TRACES.below(data)).isEmpty());
        Awaitility.await("nothing left to erase")
                .atMost(PATIENCE)
                .until(() -> metric("lagesbild_erasures_waiting") == 0);
        assertThat(metric("lagesbild_erasures_total")).isGreaterThanOrEqualTo(3);
    }

    private static void assertNowhere() throws Exception {
        assertThat(records(topics()))
                .allSatisfy(record ->
                        assertThat(inRecord(record)).as(record.topic()).isEmpty());
        assertThat(TRACES.in(logged())).as("logs").isEmpty();
        assertThat(TRACES.in(metrics())).as("metrics").isEmpty();
        assertThat(TRACES.below(data)).as("files").isEmpty();
    }

    private static TreeSet<String> inRecord(ConsumerRecord<byte[], byte[]> record) {
        TreeSet<String> found = new TreeSet<>(TRACES.in(record.key()));
        found.addAll(TRACES.in(record.value()));
        record.headers().forEach(header -> {
            found.addAll(TRACES.in(header.key()));
            found.addAll(TRACES.in(header.value()));
        });
        return found;
    }

    private static List<String> topics() throws Exception {
        try (Admin admin = owner().admin()) {
            return List.copyOf(admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get());
        }
    }

    /** All there are, of transactions that were aborted too; the eraser's own filler, which is zeros, is left out. */
    private static List<ConsumerRecord<byte[], byte[]>> records(List<String> topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = new LinkedHashMap<>(owner().properties());
        settings.put("isolation.level", "read_uncommitted");
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        records.removeIf(record -> record.key() == null
                && record.value() != null
                && record.value().length == Topic.ERASABLE_SEGMENT_BYTES - 128
                && record.value()[0] == 0);
        return records;
    }

    private static String logged() {
        return List.copyOf(LOG.list).stream()
                .map(event -> event.getFormattedMessage()
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(ThrowableProxyUtil::asString)
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String metrics() {
        return house.get("/prometheus", house.secretOf("drift")).body();
    }

    private static double metric(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String post(String query, String type, String body, Map<String, String> headers) {
        return whole(house.post("/v1/incidents" + query, secret(), type, body.getBytes(UTF_8), headers));
    }

    private static String whole(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        return answer.headers().map() + answer.body();
    }

    private static List<String> each(java.util.function.Function<Case, String> item) {
        return CASES.stream().map(item).toList();
    }

    private static String table() {
        return String.join("\n", each(one -> {
            String cell = '"' + one.text().replace("\"", "\"\"") + '"';
            return String.join(",", cell, cell, cell, cell);
        }));
    }

    private static String item(Map<String, Object> more) {
        Map<String, Object> item = new LinkedHashMap<>(Map.of(
                "eventId", UUID.randomUUID().toString(),
                "category", "VANDALISM",
                "area", "0191",
                "occurredAt", "2026-03-01"));
        item.putAll(more);
        try {
            return JSON.writeValueAsString(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(String eventId, String place) {
        return new Report(
                eventId,
                1,
                ReportKind.REPORT,
                "VANDALISM",
                "0191",
                Instant.parse("2026-03-01T12:00:00Z"),
                Precision.HOUR,
                place,
                Severity.LOW,
                Origin.STAFF,
                Certainty.CONFIRMED,
                List.of(),
                Scope.MUNICIPALITY,
                "",
                Instant.EPOCH,
                0);
    }

    private static String secret() {
        return house.secretOf(PARTNER);
    }

    private static KafkaAccess partner() {
        return house.kafkaAs(PARTNER, secret());
    }

    private static KafkaAccess owner() {
        return house.kafkaAs(EmbeddedBroker.HOUSE, house.secretOf(EmbeddedBroker.HOUSE));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
