package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** A partner that upgrades on its own day, and one that does not: both are counted, side by side. */
class TwoVersionsIT {

    private static final String PARTNER = "kommunen";
    private static final Topic<Report> TOPIC = PartnerTopics.reports(PARTNER);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEADER = 5;

    @TempDir
    private static Path data;

    private static Running house;
    private static SchemaRegistry registry;

    @BeforeAll
    static void open() throws IOException {
        house = new Running(data);
        registry = house.registryAs("drift", house.secretOf("drift"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void shouldCountTheFormerVersionBesideTheNext() throws Exception {
        String former = TOPIC.wire().text();
        String next = with(former, "{\"name\": \"weather\", \"type\": \"string\", \"default\": \"\"}");
        int nextId = registry.register(TOPIC.subject(), next);
        assertThat(nextId).isNotEqualTo(TOPIC.codec(registry).schemaId());

        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        byte[] written = TOPIC.codec(registry).encode(report(young));
        send(young, rewritten(written, new Schema.Parser().parse(former), new Schema.Parser().parse(next), nextId));
        send(old, TOPIC.codec(registry).encode(report(old)));

        awaitCounted(old);
        awaitCounted(young);
    }

    @Test
    void shouldLetNobodyRegisterAVersionThatReadsNoOther() throws Exception {
        ObjectNode broken = (ObjectNode) JSON.readTree(TOPIC.wire().text());
        ((ArrayNode) broken.get("fields")).remove(0);
        String renamed = with(broken.toString(), "{\"name\": \"nyttId\", \"type\": \"string\"}");

        assertThatThrownBy(() -> registry.register(TOPIC.subject(), renamed)).isInstanceOf(RegistryException.class);
    }

    private static String with(String schema, String field) throws IOException {
        ObjectNode next = (ObjectNode) JSON.readTree(schema);
        ((ArrayNode) next.get("fields")).add(JSON.readTree(field));
        return next.toString();
    }

    private static byte[] rewritten(byte[] framed, Schema from, Schema to, int id) throws IOException {
        GenericRecord record = new GenericDatumReader<GenericRecord>(from, to)
                .read(null, DecoderFactory.get().binaryDecoder(framed, HEADER, framed.length - HEADER, null));
        record.put("weather", "RAIN");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(to).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static void send(String eventId, byte[] value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                house.kafkaAs(PARTNER, house.secretOf(PARTNER)).producer(Map.of())) {
            producer.send(new ProducerRecord<>(TOPIC.name(), eventId, value)).get();
        }
    }

    private static void awaitCounted(String eventId) {
        Awaitility.await("the ledger's answer")
                .atMost(Duration.ofSeconds(90))
                .until(() -> house.get("/v1/incidents/" + eventId + "/status", house.secretOf(PARTNER))
                        .body()
                        .contains("\"COUNTED\""));
    }

    private static Report report(String eventId) {
        return new Report(
                eventId,
                1,
                ReportKind.REPORT,
                "VANDALISM",
                "0191",
                Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS),
                Precision.HOUR,
                "",
                Severity.LOW,
                Origin.STAFF,
                Certainty.CONFIRMED,
                List.of(),
                Scope.MUNICIPALITY,
                "",
                Instant.EPOCH,
                0);
    }
}
