package org.lagesbild.embedded.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One principal's clients of one broker, each call with its own short-lived client. */
final class Clients {

    private final Map<String, Object> properties = new HashMap<>();

    Clients(EmbeddedBroker broker) {
        properties.put("bootstrap.servers", broker.bootstrapServers());
        properties.put("request.timeout.ms", "10000");
        properties.put("default.api.timeout.ms", "10000");
        properties.put("max.block.ms", "10000");
    }

    Clients(EmbeddedBroker broker, String principal, String secret) {
        this(broker);
        properties.putAll(ScramLogin.properties(principal, secret));
    }

    Admin admin() {
        return Admin.create(properties);
    }

    void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    void send(String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    void sendInTransaction(String topic, String value) {
        Map<String, Object> transactional = new HashMap<>(properties);
        transactional.put("transactional.id", "test");
        try (var producer = new KafkaProducer<>(transactional, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(topic, "key", value));
            producer.commitTransaction();
        }
    }

    /** Reads by group, so that the group's rights are needed too. */
    List<String> read(String topic, String group, int count) {
        Map<String, Object> reading = new HashMap<>(properties);
        reading.put("group.id", group);
        reading.put("auto.offset.reset", "earliest");
        reading.put("isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync(Duration.ofSeconds(10));
        }
        return values;
    }

    long endOffset(String topic) {
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, -1L);
        }
    }
}
