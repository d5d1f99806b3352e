package org.lagesbild.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.codec.LedgerWire;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.ledger.LedgerEntry;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.testkit.InMemorySchemaRegistry;

class CalendarTest {

    private static final Instant DUE = Instant.parse("2026-05-04T10:00:00Z");

    private final KeyValueStore<String, byte[]> rows = store("rows", Serdes.ByteArray());
    private final KeyValueStore<String, LedgerEntry> ledger = store(
            "ledger",
            new CodecSerde<>(new RegistryCodec<>(LedgerWire.ENTRY, "ledger-value", new InMemorySchemaRegistry())));
    private final Calendar calendar = new Calendar(rows, ledger);

    @Test
    void shouldFindWhatIsDueWhereOnlyTheLedgerIsLeft() {
        ledger.put("a/1", until(DUE));
        ledger.put("a/2", until(DUE.plus(Duration.ofDays(3))));

        calendar.noteAll();

        assertThat(due(DUE.plus(Duration.ofDays(1)))).containsExactly("a/1");
        assertThat(due(DUE.plus(Duration.ofDays(9)))).as("each once").containsExactly("a/1", "a/2");
    }

    @Test
    void shouldAskTheLedgerWhetherANotedEntryIsStillDue() {
        LedgerEntry before = until(DUE);
        LedgerEntry after = until(DUE.plus(Duration.ofDays(30)));
        calendar.note("a/1", null, before);
        calendar.note("a/1", before, after);
        ledger.put("a/1", after);

        assertThat(due(DUE.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(due(DUE.plus(Duration.ofDays(32)))).containsExactly("a/1");
    }

    @Test
    void shouldNotTellOfWhatIsGone() {
        calendar.note("a/1", null, until(DUE));

        assertThat(due(DUE.plus(Duration.ofDays(2)))).isEmpty();
    }

    private final List<String> told = new ArrayList<>();

    private List<String> due(Instant now) {
        calendar.takeUntil(now, (key, entry) -> told.add(key));
        return List.copyOf(told);
    }

    private static LedgerEntry until(Instant time) {
        return new LedgerEntry(LedgerState.COUNTED, 1, 1, time, time, null, List.of());
    }

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
