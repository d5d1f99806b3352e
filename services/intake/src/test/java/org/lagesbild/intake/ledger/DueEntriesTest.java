package org.lagesbild.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.codec.LedgerWire;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.ledger.Ledger;
import org.lagesbild.risk.ledger.LedgerEntry;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.testkit.InMemorySchemaRegistry;

class DueEntriesTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final KeyValueStore<String, LedgerEntry> ledger = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("ledger"),
                    Serdes.String(),
                    new CodecSerde<>(
                            new RegistryCodec<>(LedgerWire.ENTRY, "ledger-value", new InMemorySchemaRegistry())))
            .withLoggingDisabled()
            .build();
    private DueEntries due = new DueEntries(ledger);

    @BeforeEach
    void open() {
        ledger.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), ledger);
    }

    @Test
    void shouldTellEachEntryOnItsDay() {
        ledger.put("a/1", keptFor(2));
        ledger.put("a/2", keptFor(200));

        assertThat(forgottenOn(1)).isEmpty();
        assertThat(forgottenOn(3)).containsExactly("a/1");
        assertThat(forgottenOn(4)).isEmpty();
        assertThat(forgottenOn(199)).isEmpty();
        assertThat(forgottenOn(201)).containsExactly("a/2");
    }

    @Test
    void shouldMissNothingThatCameAfterItWentThroughTheLedger() {
        long shortest = Ledger.KEPT.minus(Ledger.ACCEPTED).toDays();
        List<String> forgotten = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            if (day < 150) {
                ledger.put("a/" + day, keptFor(day + shortest));
            }
            forgotten.addAll(forgottenOn(day));
            assertThat(forgotten).hasSizeGreaterThanOrEqualTo((int) Math.min(150, Math.max(0, day - shortest)));
        }
        assertThat(forgotten).hasSize(150).doesNotHaveDuplicates();
    }

    @Test
    void shouldAskAgainWhetherACorrectedEntryIsDue() {
        ledger.put("a/1", keptFor(5));
        assertThat(forgottenOn(1)).isEmpty();
        ledger.put("a/1", keptFor(60));

        assertThat(forgottenOn(7)).isEmpty();
        assertThat(forgottenOn(61)).containsExactly("a/1");
    }

    @Test
    void shouldFindWhatWasDueWhileNobodyWasThere() {
        ledger.put("a/1", keptFor(5));
        forgottenOn(1);
        due = new DueEntries(ledger);

        assertThat(forgottenOn(90)).containsExactly("a/1");
    }

    private List<String> forgottenOn(long day) {
        List<String> told = new ArrayList<>();
        due.takeUntil(START.plus(Duration.ofDays(day)), (key, entry) -> {
            ledger.delete(key);
            told.add(key);
        });
        return told;
    }

    private static LedgerEntry keptFor(long days) {
        Instant until = START.plus(Duration.ofDays(days));
        return new LedgerEntry(LedgerState.COUNTED, 1, 1, until, START, null, List.of());
    }
}
