package org.lagesbild.intake;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.lagesbild.intake.guard.GuardReports;
import org.lagesbild.intake.guard.GuardReports.Authority;
import org.lagesbild.intake.guard.GuardReports.Checks;
import org.lagesbild.intake.guard.Guarded;
import org.lagesbild.intake.guard.ReportReader;
import org.lagesbild.intake.guard.Tripwire;
import org.lagesbild.intake.ledger.AcceptedLevels;
import org.lagesbild.intake.ledger.AnnounceEnrolments;
import org.lagesbild.intake.ledger.Emission;
import org.lagesbild.intake.ledger.FollowTicks;
import org.lagesbild.intake.ledger.KeepLedger;
import org.lagesbild.intake.ledger.LedgerStores;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.codec.SubmissionWire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.Submission;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * How a report becomes an incident: every partner's topic, the guard, one ledger by {@code partner/eventId}, and from it
 * all that the rest of the house lives on. Read it from top to bottom. The names are state: a renamed step or store
 * begins empty.
 */
public final class IntakeTopology {

    /** The application's id, and with it the prefix of its internal topics. */
    public static final String APPLICATION = "intake";

    private static final String REPORTS = "reports";
    private static final String GUARD = "guard";
    private static final String GUARDED = "guarded-";
    private static final String UNREADABLE = "unreadable";
    private static final String REFUSED = "refused";
    private static final String PASSED = "passed";
    private static final String SUBMISSIONS = "submissions";
    private static final String KEEP_LEDGER = "keep-ledger";
    private static final String TICKS = "ticks";
    private static final String FOLLOW_TICKS = "follow-ticks";
    private static final String ENROLMENTS = "enrolments";
    private static final String ANNOUNCE_ENROLMENTS = "announce-enrolments";
    private static final String JUDGEMENTS = "judgements";
    private static final String ACCEPTED_LEVELS = "accepted-levels";
    private static final String WITH_TICKS = "emissions-with-ticks";
    private static final String WITH_ENROLMENTS = "emissions-with-enrolments";
    private static final String EMISSIONS = "emissions";
    private static final String EMISSION = "emission-";
    private static final String INCIDENTS = "incidents";
    private static final String CHANGES = "changes";
    private static final String RECEIPTS = "receipts";
    private static final String PARTNER_RECEIPTS = "partner-receipts";

    private final SchemaRegistry registry;
    private final Taxonomy taxonomy;
    private final AreaTree areas;
    private final Authority authority;
    private final ReportRules rules;
    private final Tripwire tripwire;

    public IntakeTopology(SchemaRegistry registry, Taxonomy taxonomy, AreaTree areas, Authority authority) {
        this.registry = registry;
        this.taxonomy = taxonomy;
        this.areas = areas;
        this.authority = authority;
        this.rules = new ReportRules(taxonomy, areas);
        this.tripwire = new Tripwire(registry, taxonomy);
    }

    /** What should never have come so far, counted. */
    Tripwire tripwire() {
        return tripwire;
    }

    /** Adds the whole topology. The builder must be a strict one, so that no name is left to chance. */
    public void addTo(StreamsBuilder builder) {
        LedgerStores.addTo(builder, APPLICATION, registry);
        KStream<String, Submission> submissions = guarded(builder);
        KStream<String, Emission> emissions = kept(submissions)
                .merge(ticked(builder), Named.as(WITH_TICKS))
                .merge(announced(builder), Named.as(WITH_ENROLMENTS))
                .merge(accepted(builder), Named.as(EMISSIONS));
        emit(emissions);
    }

    private KStream<String, Submission> guarded(StreamsBuilder builder) {
        // All partners' topics, new ones as they come. As bytes: what can not be read is an answer, not an accident.
        KStream<byte[], byte[]> reports = builder.stream(
                PartnerTopics.ALL_REPORTS,
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName(REPORTS)
                        .withTimestampExtractor(new AppendTime()));

        // Before anything is written on: whose is it, may it pass, how coarse must it be.
        ReportReader reader = new ReportReader(new RegistryCodec<>(ReportWire.WIRE, "partner.reports-value", registry));
        Checks checks = new Checks(reader, tripwire, rules);
        KStream<String, Guarded> guarded =
                reports.process(() -> new GuardReports(GUARD, checks, taxonomy, authority), Named.as(GUARD));

        // Apart from the receipt, for those who watch over the guard; places and reasons, no content.
        BranchedKStream<String, Guarded> kinds = guarded.split(Named.as(GUARDED));
        branch(kinds, Guarded.Unreadable.class, UNREADABLE, Guarded.Unreadable::letter, to(Topics.DEAD_LETTERS));
        branch(kinds, Guarded.Refused.class, REFUSED, Guarded.Refused::rejection, to(Topics.REJECTIONS));

        // By partner/eventId, since a partner's own key may be anything and its client may partition as it likes.
        KStream<String, Guarded> passed =
                requireNonNull(kinds.defaultBranch(Branched.as(PASSED)).get(GUARDED + PASSED));
        return passed.mapValues(value -> ((Guarded.Passed) value).submission(), Named.as(PASSED + "-submission"))
                .repartition(Repartitioned.<String, Submission>as(SUBMISSIONS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(submissions())
                        .withNumberOfPartitions(Topics.PARTITIONS));
    }

    // One event at a time: what is held, what comes in, what follows.
    private KStream<String, Emission> kept(KStream<String, Submission> submissions) {
        return submissions.process(
                () -> new KeepLedger(areas),
                Named.as(KEEP_LEDGER),
                LedgerStores.LEDGER,
                LedgerStores.HEARD,
                LedgerStores.ANNOUNCED);
    }

    // Time comes as records too; the same stores put them into the same tasks.
    private KStream<String, Emission> ticked(StreamsBuilder builder) {
        return builder.stream(Topics.TICKS.name(), consumed(Topics.TICKS, TICKS))
                .process(
                        () -> new FollowTicks(authority.runs(), areas),
                        Named.as(FOLLOW_TICKS),
                        LedgerStores.CLOCK,
                        LedgerStores.LEDGER,
                        LedgerStores.HEARD,
                        LedgerStores.ANNOUNCED);
    }

    // Who is expected to speak; keyed by partner, like heartbeats, and over as many partitions as the ledger.
    private KStream<String, Emission> announced(StreamsBuilder builder) {
        return builder.stream(Topics.ENROLMENTS.name(), consumed(Topics.ENROLMENTS, ENROLMENTS))
                .process(() -> new AnnounceEnrolments(areas), Named.as(ANNOUNCE_ENROLMENTS), LedgerStores.ANNOUNCED);
    }

    // What people accept as usual changes what is expected, so it goes where all that counts goes.
    private KStream<String, Emission> accepted(StreamsBuilder builder) {
        return builder.stream(Topics.JUDGEMENTS.name(), consumed(Topics.JUDGEMENTS, JUDGEMENTS))
                .process(AcceptedLevels::new, Named.as(ACCEPTED_LEVELS));
    }

    // One transaction holds all that follows from one record: a receipt never tells of a change that is not there.
    private void emit(KStream<String, Emission> emissions) {
        // One serde for both: what goes to two topics is encoded once.
        Serde<Receipt> receipts = Topics.RECEIPTS.serde(registry);
        BranchedKStream<String, Emission> kinds = emissions.split(Named.as(EMISSION));
        branch(kinds, Emission.OfIncident.class, INCIDENTS, Emission.OfIncident::incident, to(Topics.INCIDENTS));
        branch(kinds, Emission.OfChange.class, CHANGES, Emission.OfChange::change, to(Topics.CHANGES));
        branch(
                kinds,
                Emission.OfReceipt.class,
                RECEIPTS,
                Emission.OfReceipt::receipt,
                values -> values.to(Topics.RECEIPTS.name(), produced(RECEIPTS, receipts)));
        branch(
                kinds,
                Emission.OfPartnerReceipt.class,
                PARTNER_RECEIPTS,
                Emission.OfPartnerReceipt::receipt,
                values -> values.to(new PartnerReceipts(), produced(PARTNER_RECEIPTS, receipts)));
    }

    private Serde<Submission> submissions() {
        String subject = APPLICATION + "-" + SUBMISSIONS + "-repartition-value";
        return new CodecSerde<>(new RegistryCodec<>(SubmissionWire.WIRE, subject, registry));
    }

    private <T> Consumed<String, T> consumed(Topic<T> topic, String name) {
        return Consumed.with(Serdes.String(), topic.serde(registry))
                .withName(name)
                .withTimestampExtractor(new AppendTime());
    }

    private <T> Consumer<KStream<String, T>> to(Topic<T> topic) {
        return values -> values.to(topic.name(), produced(topic.name(), topic.serde(registry)));
    }

    private static <T> Produced<String, T> produced(String name, Serde<T> values) {
        return Produced.<String, T>as(name + "-sink")
                .withKeySerde(Serdes.String())
                .withValueSerde(values);
    }

    /** What is of this type goes to this branch and to no other: its value, into the sink. */
    private static <E, T extends E, V> void branch(
            BranchedKStream<String, E> kinds,
            Class<T> type,
            String name,
            Function<T, V> value,
            Consumer<KStream<String, V>> sink) {
        kinds.branch(
                (key, each) -> type.isInstance(each),
                Branched.withConsumer(
                        each -> sink.accept(
                                each.mapValues(one -> value.apply(type.cast(one)), Named.as(name + "-value"))),
                        name));
    }
}
