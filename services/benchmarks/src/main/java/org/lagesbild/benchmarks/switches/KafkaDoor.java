package org.lagesbild.benchmarks.switches;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/**
 * The door of partners that write to their topic by themselves: the intake decides of each report, and says so in its
 * receipt. A report counts as having knocked when the broker had it, since that is all the partner can do.
 */
final class KafkaDoor implements Door {

    private static final int STEADY = 5;
    private static final int BETWEEN_MS = 10;
    private static final Duration POLL = Duration.ofMillis(20);

    private final Knocks knocks;
    private final Topic<Report> topic;
    private final Codec<Report> reports;
    private final Codec<Receipt> receipts;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Function<String, Report> made;
    private final Map<String, Knock> unanswered = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private KafkaDoor(Knocks knocks, String partner, Client client, Function<String, Report> made) {
        this.knocks = knocks;
        this.topic = PartnerTopics.reports(partner);
        this.reports = topic.codec(client.registry());
        this.receipts = PartnerTopics.receipts(partner).codec(client.registry());
        this.producer = client.kafka().producer(Map.of("linger.ms", 0));
        this.consumer = client.kafka().consumer(Map.of());
        this.made = made;
        List<TopicPartition> all = List.of(new TopicPartition(PartnerTopics.receiptsName(partner), 0));
        consumer.assign(all);
        consumer.seekToEnd(all);
        consumer.position(all.get(0));
    }

    /** How a partner reaches the house. */
    record Client(KafkaAccess kafka, SchemaRegistry registry) {}

    /** @param made the report of an event */
    static KafkaDoor at(String name, String partner, Client client, Function<String, Report> made) {
        KafkaDoor door = new KafkaDoor(new Knocks(name, STEADY), partner, client, made);
        door.start(door::send, name + " out");
        door.start(door::read, name + " in");
        return door;
    }

    @Override
    public Knocks knocks() {
        return knocks;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void send() {
        try (producer) {
            while (!closed) {
                String event = UUID.randomUUID().toString();
                long sent = System.nanoTime();
                byte[] value = reports.encode(made.apply(event));
                producer.send(new ProducerRecord<>(topic.name(), event, value), (at, failure) -> {
                    if (failure == null) {
                        unanswered.put(event, new Knock(sent, System.nanoTime(), false));
                    }
                });
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Knock knock = unanswered.remove(record.key());
                    if (knock != null) {
                        knocks.add(new Knock(knock.sent(), knock.answered(), heldBack(record.value())));
                    }
                }
            }
        }
    }

    private boolean heldBack(byte[] receipt) {
        List<SubmissionOutcome> outcomes = receipts.decode(receipt).submissions();
        return outcomes.get(outcomes.size() - 1).outcome() == Outcome.RETRY;
    }
}
