package org.lagesbild.intake.ledger;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.lagesbild.messaging.codec.ChangeWire;
import org.lagesbild.messaging.codec.HouseWire;
import org.lagesbild.messaging.codec.LedgerWire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.messaging.wire.Wire;

/**
 * The stores of the ledger. All share one partitioning, that of the re-keyed submissions, ticks and enrolments. The
 * ledger grows with the number of events and lies on disk; the others hold a few rows per partner.
 */
public final class LedgerStores {

    /** By {@code partner/eventId}: what is held of the event. */
    public static final String LEDGER = "ledger";

    /** By {@code partner|municipality}: the last sign of life, to the hour. */
    public static final String HEARD = "heard";

    /** By partner: the enrolment as the log of changes knows it. */
    public static final String ANNOUNCED = "announced";

    /** The hour that has begun. */
    public static final String CLOCK = "clock";

    private LedgerStores() {}

    /** Adds them; the codecs register their schemas under the names that the changelogs get. */
    public static void addTo(StreamsBuilder builder, String application, SchemaRegistry registry) {
        add(builder, Stores.persistentKeyValueStore(LEDGER), serde(LedgerWire.ENTRY, application, LEDGER, registry));
        add(builder, Stores.inMemoryKeyValueStore(HEARD), serde(ChangeWire.WIRE, application, HEARD, registry));
        add(
                builder,
                Stores.inMemoryKeyValueStore(ANNOUNCED),
                serde(HouseWire.ENROLMENT, application, ANNOUNCED, registry));
        add(builder, Stores.inMemoryKeyValueStore(CLOCK), Serdes.Long());
    }

    private static <T> Serde<T> serde(Wire<T, ?> wire, String application, String store, SchemaRegistry registry) {
        String subject = application + "-" + store + "-changelog-value";
        return new CodecSerde<>(new RegistryCodec<>(wire, subject, registry));
    }

    private static void add(StreamsBuilder builder, KeyValueBytesStoreSupplier store, Serde<?> values) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(store, Serdes.String(), values).withLoggingEnabled(Map.of()));
    }
}
