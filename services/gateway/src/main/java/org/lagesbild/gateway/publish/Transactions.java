package org.lagesbild.gateway.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes batches that are there as a whole or not at all: each in a transaction of one of a few producers, which are made
 * when they are first needed. Their transactional ids are the instance's own, so that an instance that comes back fences
 * whatever it left behind; two instances of one name would fence each other.
 */
public final class Transactions implements AutoCloseable {

    /** What transactional ids begin with; on a cluster with ACLs the gateway needs write and describe on it. */
    public static final String PREFIX = "lagesbild-gateway-";

    /**
     * Who was used last comes first: few producers are made, and one that failed is soon made anew, which ends what it left
     * open and lets those go on who read committed.
     */
    private final BlockingDeque<TransactionSlot> free;

    private final List<TransactionSlot> all = new ArrayList<>();
    private final Duration patience;

    /**
     * So many transactions at once.
     *
     * @param producers makes a producer of this transactional id
     * @param patience how long a batch waits for its turn
     */
    public Transactions(
            String instance, int count, Duration patience, Function<String, Producer<String, byte[]>> producers) {
        this.patience = patience;
        this.free = new LinkedBlockingDeque<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new TransactionSlot(PREFIX + instance + "-" + i, producers));
        }
        free.addAll(all);
    }

    /** Whether all records are committed, and will be read within moments; where not, nobody who reads committed will see any, as far as can be known. */
    public boolean write(List<ProducerRecord<String, byte[]>> records) {
        try {
            TransactionSlot slot = free.pollFirst(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (slot == null) {
                return false;
            }
            try {
                return slot.write(records);
            } finally {
                free.addFirst(slot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        all.forEach(TransactionSlot::close);
    }
}
