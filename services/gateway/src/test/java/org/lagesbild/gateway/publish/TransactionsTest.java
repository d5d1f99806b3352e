package org.lagesbild.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

final class TransactionsTest {

    private static final List<ProducerRecord<String, byte[]>> BATCH =
            List.of(new ProducerRecord<>("t", "a", new byte[] {1}), new ProducerRecord<>("t", "b", new byte[] {2}));

    private final List<String> ids = new ArrayList<>();
    private final List<MockProducer<String, byte[]>> made = new ArrayList<>();
    private Consumer<MockProducer<String, byte[]>> onceMade = any -> {};
    private Consumer<MockProducer<String, byte[]>> onceReady = any -> {};

    @Test
    void shouldCommitABatchAndKeepTheProducer() {
        try (Transactions transactions = transactions(1)) {
            assertThat(transactions.write(BATCH)).isTrue();
            assertThat(transactions.write(BATCH)).isTrue();
        }
        assertThat(ids).containsExactly("lagesbild-gateway-here-0");
        assertThat(made.get(0).history()).hasSize(4);
        assertThat(made.get(0).commitCount()).isEqualTo(2);
        assertThat(made.get(0).closed()).isTrue();
    }

    @Test
    void shouldMakeNoProducerBeforeItIsNeeded() {
        transactions(4).close();
        assertThat(made).isEmpty();
    }

    @Test
    void shouldTakeBackWhatCannotBeCommittedAndGoOn() {
        onceMade = producer -> producer.commitTransactionException = new RecordTooLargeException();
        try (Transactions transactions = transactions(1)) {
            assertThat(transactions.write(BATCH)).isFalse();
            assertThat(made.get(0).transactionAborted()).isTrue();
            assertThat(made.get(0).history()).isEmpty();
            made.get(0).commitTransactionException = null;
            assertThat(transactions.write(BATCH)).isTrue();
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void shouldTryAnotherProducerWhereTheOldOneWasFenced() {
        try (Transactions transactions = transactions(1)) {
            assertThat(transactions.write(BATCH)).isTrue();
            made.get(0).fenceProducer();
            assertThat(transactions.write(BATCH)).isTrue();
        }
        assertThat(made).hasSize(2);
        assertThat(made.get(0).closed()).isTrue();
        assertThat(made.get(1).commitCount()).isEqualTo(1);
    }

    @Test
    void shouldNotFightForAnIdThatAnotherHolds() {
        onceReady = MockProducer::fenceProducer;
        try (Transactions transactions = transactions(1)) {
            assertThat(transactions.write(BATCH)).isFalse();
        }
        assertThat(made).hasSize(1);
        assertThat(made.get(0).closed()).isTrue();
    }

    @Test
    void shouldGiveUpWhereBrokersAreAway() {
        onceMade = producer -> producer.initTransactionException = new TimeoutException("away");
        try (Transactions transactions = transactions(1)) {
            assertThat(transactions.write(BATCH)).isFalse();
            onceMade = any -> {};
            assertThat(transactions.write(BATCH)).isTrue();
        }
        assertThat(made.get(0).closed()).isTrue();
    }

    @Test
    void shouldLetNobodyWaitForLong() {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Transactions transactions = new Transactions("here", 1, Duration.ofMillis(50), id -> {
            holds.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return producer(id);
        });
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> transactions.write(BATCH));
        await(holds);
        assertThat(transactions.write(BATCH)).isFalse();
        goOn.countDown();
        assertThat(first.join()).isTrue();
        assertThat(transactions.write(BATCH)).isTrue();
        transactions.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Transactions transactions(int count) {
        return new Transactions("here", count, Duration.ofSeconds(1), this::producer);
    }

    private Producer<String, byte[]> producer(String id) {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void initTransactions() {
                        super.initTransactions();
                        onceReady.accept(this);
                    }
                };
        ids.add(id);
        made.add(producer);
        onceMade.accept(producer);
        return producer;
    }
}
