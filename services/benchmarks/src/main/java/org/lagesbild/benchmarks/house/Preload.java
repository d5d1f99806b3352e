package org.lagesbild.benchmarks.house;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;

/** Puts reports into the partner's topic as a partner's own client would: keyed by event, encoded by the real codec. */
public final class Preload implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Codec<Report> codec;
    private final String topic;

    /** @param topic the partner's, or another that is to hold the same */
    public Preload(KafkaAccess access, SchemaRegistry registry, String topic) {
        this.producer = access.producer(Map.of("linger.ms", 20, "batch.size", 256 << 10));
        this.codec = PartnerTopics.reports(House.PARTNER).codec(registry);
        this.topic = topic;
    }

    public void send(Report report) {
        producer.send(new ProducerRecord<>(topic, report.eventId(), codec.encode(report)));
    }

    /** Returns when all of them are written. */
    @Override
    public void close() {
        producer.close();
    }
}
