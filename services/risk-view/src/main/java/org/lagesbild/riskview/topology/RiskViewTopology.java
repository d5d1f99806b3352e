package org.lagesbild.riskview.topology;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
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
 * incidents.changes → update-views → (marks) → publish-views ┬→ area-views, area-views.daily, week-counts, evaluations
 *                                                            ├→ counties: sum-parts → (marks) → publish-sum → area-views
 *                                                            └→ riket:    sum-parts → (marks) → publish-sum → area-views
 * </pre>
 *
 * <p>The marks are a cached table without a log: its cache is flushed within the commit's transaction, and so each area
 * is published at most once per commit, with the very state that is committed.
 */
public final class RiskViewTopology {

    static final String LOCAL_VIEWS = "local-views";
    static final String MARKS = "marks";

    /** The mark that no record left: its key is no area. */
    static final String AGAIN = "again";

    private static final String COUNTIES = "counties";
    private static final String RIKET = "riket";
    private static final String RIKET_CODE = "00";

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final SchemaRegistry registry;
    private final Start.Reader start;
    private final Serde<AreaView> partSerde;

    public RiskViewTopology(AreaTree areas, Taxonomy taxonomy, SchemaRegistry registry, Start.Reader start) {
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
        BranchedKStream<String, Emission> kinds = local(builder).split(Named.as("emission-"));
        branch(kinds, Emission.Current.class, "views", Emission.Current::view, Topics.AREA_VIEWS);
        branch(kinds, Emission.Daily.class, "daily", Emission.Daily::view, Topics.AREA_VIEWS_DAILY);
        branch(kinds, Emission.Week.class, "weeks", Emission.Week::record, Topics.WEEK_COUNTS);
        branch(kinds, Emission.Evaluated.class, "evaluations", Emission.Evaluated::evaluation, Topics.EVALUATIONS);
        KStream<String, Emission> rest =
                requireNonNull(kinds.defaultBranch(Branched.as("contributions")).get("emission-contributions"));
        KStream<String, AreaView> contributions =
                rest.mapValues(emission -> ((Emission.Contribution) emission).view(), Named.as("contribution-values"));

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
        builder.addStateStore(StreamsStores.modelsBuilder());
        builder.addStateStore(Held.<LocalTask>builder(LOCAL_VIEWS));
        String[] state = {
            StreamsStores.BUCKETS,
            StreamsStores.TALLIES,
            StreamsStores.FEEDS,
            StreamsStores.CLOCK,
            StreamsStores.MODELS,
            LOCAL_VIEWS
        };
        String[] stateAndMarks = Arrays.copyOf(state, state.length + 1);
        stateAndMarks[state.length] = MARKS;
        Topic<?> changes = Topics.CHANGES;
        return builder.stream(
                        changes.name(),
                        Consumed.with(Serdes.String(), Topics.CHANGES.serde(registry))
                                .withName("changes-in"))
                .processValues(() -> new UpdateViews(areas, taxonomy, start), Named.as("update-views"), state)
                .toTable(Named.as("mark-partition"), marks(MARKS))
                .toStream(Named.as("flush-marks"))
                .process(() -> new PublishViews(areas), Named.as("publish-views"), stateAndMarks);
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

    /** What is of this type goes to this branch and to no other: its value, into the topic. */
    private <E extends Emission, V> void branch(
            BranchedKStream<String, Emission> kinds, Class<E> kind, String name, Function<E, V> value, Topic<V> topic) {
        Branched<String, Emission> typed = Branched.withConsumer(
                each -> to(
                        each.mapValues(one -> value.apply(kind.cast(one)), Named.as(name + "-values")),
                        topic,
                        name + "-out"),
                name);
        kinds.branch((key, emission) -> kind.isInstance(emission), typed);
    }

    private <T> void to(KStream<String, T> stream, Topic<T> topic, String name) {
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), topic.serde(registry)).withName(name));
    }
}
