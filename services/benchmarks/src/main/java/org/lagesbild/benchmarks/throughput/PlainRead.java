package org.lagesbild.benchmarks.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;

/** The least that any reader of the reports must do: poll and decode, in one thread. */
final class PlainRead {

    private static final Duration POLL = Duration.ofMillis(100);

    private PlainRead() {}

    /** The run in the middle of so many: one alone may be half as fast as the next. */
    static Spent median(House house, long reports, int runs) {
        List<Spent> spent = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            spent.add(read(house, reports));
        }
        spent.sort(Comparator.comparingDouble(Spent::seconds));
        return spent.get(runs / 2);
    }

    /** What it takes until that many reports are read. */
    private static Spent read(House house, long reports) {
        Topic<Report> topic = PartnerTopics.reports(House.PARTNER);
        Codec<Report> codec = topic.codec(house.registry());
        try (KafkaConsumer<String, byte[]> consumer = house.access().consumer(Map.of("max.poll.records", 2_000))) {
            List<TopicPartition> all = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Spent.Since begun = Spent.since();
            long sum = 0;
            for (long read = 0; read < reports; ) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    sum += codec.decode(record.value()).revision();
                    read++;
                }
            }
            if (sum < reports) {
                throw new IllegalStateException("revisions begin at 1");
            }
            return begun.spent();
        }
    }
}
