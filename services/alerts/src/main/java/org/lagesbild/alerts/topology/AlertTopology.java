package org.lagesbild.alerts.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.lagesbild.alerts.episode.Book;
import org.lagesbild.alerts.episode.Sighting;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;

/**
 * From evaluations to alerts. Everything of a municipality comes to one partition: evaluations lie there, and what is keyed
 * otherwise is brought there.
 *
 * <pre>
 * evaluations ─────────────────────────────┐
 * area-views → reduce-views → (areas) ─────┼→ keep-episodes → alerts
 * judgements → steps-of-people → (people) ─┘       │
 * silences (whole, in every process) ──────────────┘
 * </pre>
 */
public final class AlertTopology {

    private final SchemaRegistry registry;
    private final Start start;

    public AlertTopology(SchemaRegistry registry, Start start) {
        this.registry = registry;
        this.start = start;
    }

    /** Adds the whole flow to the builder. */
    public void build(StreamsBuilder builder) {
        builder.addStateStore(store(KeepEpisodes.BOOKS, Book.class));
        builder.addStateStore(store(KeepEpisodes.SIGHTINGS, Sighting.class));
        builder.globalTable(
                Topics.SILENCES.name(),
                consumed(Topics.SILENCES, "silences-in"),
                Materialized.<String, Silence>as(Stores.inMemoryKeyValueStore(KeepEpisodes.SILENCES))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Topics.SILENCES.serde(registry)));
        evaluations(builder)
                .merge(areas(builder), Named.as("with-areas"))
                .merge(people(builder), Named.as("with-people"))
                .process(
                        () -> new KeepEpisodes(start),
                        Named.as("keep-episodes"),
                        KeepEpisodes.BOOKS,
                        KeepEpisodes.SIGHTINGS)
                .to(
                        Topics.ALERTS.name(),
                        Produced.with(Serdes.String(), Topics.ALERTS.serde(registry))
                                .withName("alerts-out"));
    }

    private KStream<String, Signal> evaluations(StreamsBuilder builder) {
        return builder.stream(Topics.EVALUATIONS.name(), consumed(Topics.EVALUATIONS, "evaluations-in"))
                .mapValues(Signal.Evaluated::new, Named.as("evaluated"));
    }

    private KStream<String, Signal> areas(StreamsBuilder builder) {
        return builder.stream(Topics.AREA_VIEWS.name(), consumed(Topics.AREA_VIEWS, "views-in"))
                .process(() -> new ReduceViews(start.rules(), start.words()), Named.as("reduce-views"))
                .repartition(Repartitioned.<String, Sighting>as("areas")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new JsonSerde<>(Sighting.class))
                        .withNumberOfPartitions(Topics.PARTITIONS)
                        .withStreamPartitioner(new ByMunicipality()))
                .mapValues(Signal.Seen::new, Named.as("seen"));
    }

    private KStream<String, Signal> people(StreamsBuilder builder) {
        return builder.stream(Topics.JUDGEMENTS.name(), consumed(Topics.JUDGEMENTS, "judgements-in"))
                .filter((key, judgement) -> judgement != null && judgement.act().step(), Named.as("steps-of-people"))
                .selectKey((key, judgement) -> judgement.municipality(), Named.as("by-municipality"))
                .repartition(Repartitioned.with(Serdes.String(), Topics.JUDGEMENTS.serde(registry))
                        .withName("people")
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .mapValues(Signal.Judged::new, Named.as("judged"));
    }

    private <T> Consumed<String, T> consumed(Topic<T> topic, String name) {
        return Consumed.with(Serdes.String(), topic.serde(registry)).withName(name);
    }

    private static <T> StoreBuilder<?> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), new JsonSerde<>(type));
    }
}
