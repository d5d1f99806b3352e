package org.lagesbild.benchmarks.throughput;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.WindowStore;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.risk.incident.Report;

/**
 * The job as one would write it first: the DSL's hopping windows, seven days by one hour, per area of the lineage and
 * category. One window of the five only, no comparison with before, no correction; under the same promises to Kafka.
 */
final class HoppingJob {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final TimeWindows WINDOWS =
            TimeWindows.ofSizeAndGrace(Duration.ofDays(7), Duration.ofDays(31)).advanceBy(Duration.ofHours(1));

    private final House house;
    private final String topic;
    private final LongAdder read = new LongAdder();
    private final LongAdder spread = new LongAdder();
    private final LongAdder counted = new LongAdder();

    HoppingJob(House house, String topic) {
        this.house = house;
        this.topic = topic;
    }

    /** What it takes until that many reports of the topic are counted in every window that they lie in. */
    Spent count(long reports, int threads) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(house.access().streams("hopping", house.stateOf("hopping")));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        Properties properties = new Properties();
        properties.putAll(config);
        try (KafkaStreams streams = new KafkaStreams(topology(), properties)) {
            Spent.Since begun = Spent.since();
            streams.start();
            while (read.sum() < reports || counted.sum() < spread.sum()) {
                Thread.sleep(20);
                if (begun.spent().seconds() > PATIENCE.toSeconds()) {
                    throw new IllegalStateException("hopping windows: " + read.sum() + " read, " + counted.sum()
                            + " of " + spread.sum() + " counted");
                }
            }
            return begun.spent();
        }
    }

    private Topology topology() {
        Topic<Report> reports = PartnerTopics.reports(House.PARTNER);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        topic,
                        Consumed.with(Serdes.String(), new CodecSerde<>(reports.codec(house.registry())))
                                .withName("reports")
                                .withTimestampExtractor((record, highest) ->
                                        ((Report) record.value()).occurredAt().toEpochMilli()))
                .flatMap((eventId, report) -> spread(report), Named.as("lineage"))
                .repartition(Repartitioned.<String, String>as("cells")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String())
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .processValues(() -> new CountThrough(counted), Named.as("through"))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.String()))
                .windowedBy(WINDOWS)
                .count(
                        Named.as("count"),
                        Materialized.<String, Long, WindowStore<Bytes, byte[]>>as("windows")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long())
                                .withRetention(Duration.ofDays(39)));
        return builder.build();
    }

    private List<KeyValue<String, String>> spread(Report report) {
        List<KeyValue<String, String>> cells = report.area().isEmpty()
                ? List.of()
                : Vocabularies.areas().lineage(report.area()).stream()
                        .map(area -> KeyValue.pair(area + '|' + report.category(), report.category()))
                        .toList();
        spread.add(cells.size());
        read.increment();
        return cells;
    }

    /** Forwards first: when it counts, everything behind it is done. */
    private static final class CountThrough extends ContextualFixedKeyProcessor<String, String, String> {

        private final LongAdder counted;

        CountThrough(LongAdder counted) {
            this.counted = counted;
        }

        @Override
        public void process(FixedKeyRecord<String, String> record) {
            context().forward(record);
            counted.increment();
        }
    }
}
