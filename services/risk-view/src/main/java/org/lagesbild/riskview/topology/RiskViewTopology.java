package org.lagesbild.riskview.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.lagesbild.messaging.codec.ViewWire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.riskview.state.Held;
import org.lagesbild.riskview.state.StreamsStores;

/**
 * From changes to views, top to bottom. One partition holds whole municipalities, so that everything below and
 * including the municipality is counted in one place; counties and riket are sums of what their parts send.
 *
 * <pre>
 * incidents.changes → update-views → (marks) → publish-views ┬→ area-views, area-views.daily, week-counts
 *                                                            ├→ counties: sum-parts → (marks) → publish-sum → area-views
 *                                                            └→ riket:    sum-parts → (marks) → publish-sum → area-views
 * </pre>
 *
 * <p>The marks are a cached table without a log: its cache is flushed within the commit's transaction, and so each area
 * is published at most once per commit, with the very state that is committed.
 */
public final class RiskViewTopology {

    static final String LOCAL_VIEWS = "local-views";

    private static final String COUNTIES = "counties";
    private static final String RIKET = "riket";
    private static final String RIKET_CODE = "00";

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final SchemaRegistry registry;
    private final Start start;
    private final Serde<AreaView> partSerde;

    public RiskViewTopology(AreaTree areas, Taxonomy taxonomy, SchemaRegistry registry, Start start) {
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.registry = registry;
        this.start = start;
        this.partSerde = new CodecSerde<>(new RegistryCodec<>(ViewWire.WIRE, "risk-view.parts-value", registry));
    }

    static String parts(String level) {
        return level + "-parts";
    }

    static String sums(String level) {
        return level + "-sums";
    }

    /** Adds the whole flow to the builder. */
    public void build(StreamsBuilder builder) {
        KStream<String, Emission> emissions = local(builder);
        to(
                only(emissions, Emission.Current.class, "views")
                        .mapValues(Emission.Current::view, Named.as("view-values")),
                Topics.AREA_VIEWS,
                "views-out");
        to(
                only(emissions, Emission.Daily.class, "daily")
                        .mapValues(Emission.Daily::view, Named.as("daily-values")),
                Topics.AREA_VIEWS_DAILY,
                "daily-out");
        to(
                only(emissions, Emission.Week.class, "weeks").mapValues(Emission.Week::count, Named.as("week-values")),
                Topics.WEEK_COUNTS,
                "weeks-out");
        KStream<String, AreaView> contributions = only(emissions, Emission.Contribution.class, "contributions")
                .mapValues(Emission.Contribution::view, Named.as("contribution-values"));

        // A county waits for its municipalities; what was reported no finer than the county is one more part of it.
        KStream<String, AreaView> counties = sum(
                builder,
                contributions.filter((area, part) -> !area.equals(RIKET_CODE), Named.as("below-counties")),
                COUNTIES,
                Topics.PARTITIONS);
        to(counties, Topics.AREA_VIEWS, "counties-out");

        // Riket is one task: twenty-one counties, and what was reported without any place, send it one part each.
        KStream<String, AreaView> parts = counties.selectKey(
                        (county, view) -> RIKET_CODE, Named.as("counties-to-riket"))
                .merge(
                        contributions.filter((area, part) -> area.equals(RIKET_CODE), Named.as("placeless")),
                        Named.as("parts-of-riket"));
        to(sum(builder, parts, RIKET, 1), Topics.AREA_VIEWS, "riket-out");
    }

    /** Municipalities and what lies in them. */
    private KStream<String, Emission> local(StreamsBuilder builder) {
        builder.addStateStore(StreamsStores.bucketsBuilder());
        builder.addStateStore(StreamsStores.talliesBuilder());
        builder.addStateStore(StreamsStores.feedsBuilder());
        builder.addStateStore(StreamsStores.clockBuilder());
        builder.addStateStore(Held.<LocalTask>builder(LOCAL_VIEWS));
        String[] stores = {
            StreamsStores.BUCKETS, StreamsStores.TALLIES, StreamsStores.FEEDS, StreamsStores.CLOCK, LOCAL_VIEWS
        };
        Topic<?> changes = Topics.CHANGES;
        return builder.stream(
                        changes.name(),
                        Consumed.with(Serdes.String(), Topics.CHANGES.serde(registry))
                                .withName("changes-in"))
                .processValues(() -> new UpdateViews(areas, taxonomy, start), Named.as("update-views"), stores)
                .toTable(Named.as("mark-partition"), marks("marks"))
                .toStream(Named.as("flush-marks"))
                .process(() -> new PublishViews(areas), Named.as("publish-views"), stores);
    }

    /** Areas that are sums of parts: {@code parts} come keyed by the area above them. */
    private KStream<String, AreaView> sum(
            StreamsBuilder builder, KStream<String, AreaView> parts, String level, int partitions) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(parts(level)), Serdes.String(), partSerde));
        builder.addStateStore(Held.builder(sums(level)));
        return parts.repartition(Repartitioned.<String, AreaView>as(level)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(partSerde)
                        .withNumberOfPartitions(partitions))
                .processValues(() -> new SumParts(areas, level), Named.as("sum-" + level), parts(level), sums(level))
                .toTable(Named.as("mark-" + level), marks("marks-" + level))
                .toStream(Named.as("flush-" + level))
                .processValues(() -> new PublishSum(level), Named.as("publish-" + level), sums(level));
    }

    private static Materialized<String, byte[], KeyValueStore<Bytes, byte[]>> marks(String name) {
        return Materialized.<String, byte[]>as(Stores.inMemoryKeyValueStore(name))
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingEnabled();
    }

    private static <E extends Emission> KStream<String, E> only(
            KStream<String, Emission> emissions, Class<E> kind, String name) {
        return emissions
                .filter((key, emission) -> kind.isInstance(emission), Named.as("only-" + name))
                .mapValues(kind::cast, Named.as(name));
    }

    private <T> void to(KStream<String, T> stream, Topic<T> topic, String name) {
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), topic.serde(registry)).withName(name));
    }
}
