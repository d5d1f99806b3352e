package org.lagesbild.release.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.release.state.StreamsAtomState;

/**
 * Changes in, released atoms out; then, in a part of its own that knows of atoms alone, views for released readers and
 * for the public. Between the two lies the topic of atoms: what is behind it can not read a true count.
 */
public final class ReleaseTopology {

    static final String PARTNER = "partner-views-out";
    static final String PUBLIC = "public-views-out";

    private static final String CHANGES = "changes-in";
    private static final String CLOSE = "close-atoms";
    private static final String RELEASED = "released-in";
    private static final String MAKE = "make-views";
    private static final String PASS = "pass-to-counties";

    private final Rules rules;
    private final SchemaRegistry registry;
    private final NoiseByWeek noises;
    private final Standing standing;

    public ReleaseTopology(Rules rules, SchemaRegistry registry, NoiseByWeek noises, Standing standing) {
        this.rules = rules;
        this.registry = registry;
        this.noises = noises;
        this.standing = standing;
    }

    public void build(Topology topology) {
        // True counts: nothing of them leaves but what a tick closes.
        source(topology, CHANGES, Topics.CHANGES);
        topology.addProcessor(CLOSE, () -> new CloseAtoms(rules, noises, standing.closed()), CHANGES);
        topology.addStateStore(StreamsAtomState.countsBuilder(), CLOSE);
        topology.addStateStore(StreamsAtomState.plansBuilder(), CLOSE);
        topology.addSink(
                "atoms-out",
                Topics.RELEASED_ATOMS.name(),
                Serdes.String().serializer(),
                Topics.RELEASED_ATOMS.serde(registry).serializer(),
                new Tenants(rules.areas()),
                CLOSE);

        // Released atoms: read back as committed, and summed.
        source(topology, RELEASED, Topics.RELEASED_ATOMS);
        make(topology, Stage.LOCAL, MAKE, RELEASED);

        // Counties: the same, once their municipalities' atoms have come together.
        topology.addProcessor(PASS, () -> new PassToCounties(rules), RELEASED);
        topology.addSink(
                "county-atoms-out",
                Topics.COUNTY_ATOMS.name(),
                Serdes.String().serializer(),
                Topics.COUNTY_ATOMS.serde(registry).serializer(),
                new Counties(rules.areas()),
                PASS);
        source(topology, "county-atoms-in", Topics.COUNTY_ATOMS);
        make(topology, Stage.COUNTIES, "make-county-views", "county-atoms-in");
    }

    private void make(Topology topology, Stage stage, String name, String source) {
        topology.addProcessor(name, () -> new MakeViews(rules, standing, stage), source);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(stage.store()),
                        Serdes.String(),
                        Topics.RELEASED_ATOMS.serde(registry)),
                name);
        sink(topology, stage.sink(PARTNER), Topics.PARTNER_VIEWS, name);
        sink(topology, stage.sink(PUBLIC), Topics.PUBLIC_VIEWS, name);
    }

    private void source(Topology topology, String name, Topic<?> topic) {
        topology.addSource(
                name, Serdes.String().deserializer(), topic.serde(registry).deserializer(), topic.name());
    }

    private void sink(Topology topology, String name, Topic<?> topic, String maker) {
        topology.addSink(
                name,
                topic.name(),
                Serdes.String().serializer(),
                topic.serde(registry).serializer(),
                maker);
    }
}
