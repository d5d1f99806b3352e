package org.lagesbild.benchmarks.deliveries;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.alert.Alert;

/** Appends alerts at a steady rate, on a thread of its own. */
final class Pour {

    private final long[] sent;
    private final Thread thread;

    private Pour(House house, int rate, int alerts) {
        this.sent = new long[alerts];
        this.thread = new Thread(() -> send(house, rate), "pour");
    }

    static Pour begin(House house, int rate, int alerts) {
        Pour pour = new Pour(house, rate, alerts);
        pour.thread.start();
        return pour;
    }

    /** When each alert was appended, once all are. */
    long[] end() throws InterruptedException {
        thread.join();
        return sent;
    }

    private void send(House house, int rate) {
        Codec<Alert> codec = Topics.ALERTS.codec(house.registry());
        long begun = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = house.access().producer(Map.of("linger.ms", 0))) {
            for (int number = 0; number < sent.length; number++) {
                LockSupport.parkNanos(begun + TimeUnit.SECONDS.toNanos(number) / rate - System.nanoTime());
                Alert alert = MadeAlerts.of(number, Instant.now());
                sent[number] = System.nanoTime();
                producer.send(new ProducerRecord<>(
                        Topics.ALERTS.name(), alert.subject().municipality(), codec.encode(alert)));
            }
        }
    }
}
