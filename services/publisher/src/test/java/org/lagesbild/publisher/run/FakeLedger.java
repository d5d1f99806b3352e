package org.lagesbild.publisher.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** Counts every report of one partner and says so in a receipt, until it has written so many. */
final class FakeLedger implements AutoCloseable {

    private final Topic<Report> reports;
    private final Topic<Receipt> receipts;
    private final SchemaRegistry registry;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread thread = new Thread(this::run, "fake-ledger");
    private final UnaryOperator<Instant> received;
    private int left;

    /** How many receipts it writes before it falls silent, and what it takes for a report's received time. */
    record Manner(int most, UnaryOperator<Instant> received) {

        static Manner sound() {
            return silentAfter(Integer.MAX_VALUE);
        }

        static Manner silentAfter(int receipts) {
            return new Manner(receipts, UnaryOperator.identity());
        }
    }

    FakeLedger(String partner, KafkaAccess access, SchemaRegistry registry, Manner manner) {
        this.reports = PartnerTopics.reports(partner);
        this.receipts = PartnerTopics.receipts(partner);
        this.registry = registry;
        this.left = manner.most();
        this.received = manner.received();
        this.consumer = access.consumer(Map.of());
        this.producer = access.producer(Map.of());
        List<TopicPartition> partitions = IntStream.range(0, reports.partitions())
                .mapToObj(partition -> new TopicPartition(reports.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    private void run() {
        try (consumer;
                producer) {
            while (left > 0) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::receive);
            }
        } catch (WakeupException e) {
            left = 0;
        }
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        Report report = reports.codec(registry).decode(record.value());
        if (report.kind() != ReportKind.HEARTBEAT && left-- > 0) {
            SubmissionOutcome outcome = new SubmissionOutcome(
                    report.submissionId(),
                    report.kind(),
                    report.revision(),
                    Outcome.COUNTED,
                    received.apply(report.receivedAt()),
                    List.of());
            Receipt receipt = new Receipt(
                    "any", report.eventId(), LedgerState.COUNTED, report.revision(), Counted.NOWHERE, List.of(outcome));
            producer.send(new ProducerRecord<>(
                    receipts.name(), report.eventId(), receipts.codec(registry).encode(receipt)));
            producer.flush();
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
