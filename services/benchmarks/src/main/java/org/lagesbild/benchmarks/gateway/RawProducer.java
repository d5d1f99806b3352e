package org.lagesbild.benchmarks.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.gateway.publish.ProducerLimits;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;

/** The same records without a gateway: an idempotent producer with its settings, one thread that encodes and sends. */
final class RawProducer {

    private RawProducer() {}

    /** Sends so many batches, and waits for each to be acknowledged only at the end. */
    static Figures send(House house, SyntheticReports reports, int batches, int each) {
        Topic<Report> topic = PartnerTopics.reports(House.PARTNER);
        Codec<Report> codec = topic.codec(house.registry());
        List<Report> made = new ArrayList<>();
        for (long count = (long) batches * each; count > 0; count--) {
            made.add(reports.next());
        }
        List<CompletableFuture<Double>> acknowledged = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = house.access().producer(ProducerLimits.settings())) {
            long begun = System.nanoTime();
            for (int batch = 0; batch < batches; batch++) {
                Batch open = new Batch(each);
                acknowledged.add(open.whole);
                for (Report report : made.subList(batch * each, (batch + 1) * each)) {
                    producer.send(
                            new ProducerRecord<>(topic.name(), report.eventId(), codec.encode(report)),
                            (at, failure) -> open.one(failure));
                }
            }
            List<Double> millis =
                    acknowledged.stream().map(CompletableFuture::join).toList();
            return new Figures((long) batches * each, (System.nanoTime() - begun) / 1e9, millis);
        }
    }

    /** Done when all of it is acknowledged; only the producer's own thread counts. */
    private static final class Batch {

        private final long begun = System.nanoTime();
        private final CompletableFuture<Double> whole = new CompletableFuture<>();
        private int left;

        Batch(int size) {
            this.left = size;
        }

        void one(Exception failure) {
            if (failure != null) {
                whole.completeExceptionally(failure);
            } else if (--left == 0) {
                whole.complete((System.nanoTime() - begun) / 1e6);
            }
        }
    }
}
