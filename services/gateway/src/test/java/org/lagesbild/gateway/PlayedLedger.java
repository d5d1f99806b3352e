package org.lagesbild.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** Reads one partner's reports of one event and writes receipts with the outcomes it was told, in turn. */
final class PlayedLedger implements AutoCloseable {

    private final String partner;
    private final List<Outcome> outcomes;
    private final List<SubmissionOutcome> told = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> reports;
    private final KafkaProducer<String, byte[]> receipts;
    private final Thread thread = new Thread(this::play, "played-ledger");

    PlayedLedger(KafkaAccess access, String partner, List<Outcome> outcomes) {
        this.partner = partner;
        this.outcomes = outcomes;
        this.reports = access.consumer(Map.of());
        this.receipts = access.producer(Map.of());
        thread.start();
    }

    private void play() {
        String topic = PartnerTopics.reports(partner).name();
        try (reports;
                receipts) {
            reports.assign(reports.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            while (told.size() < outcomes.size()) {
                reports.poll(Duration.ofMillis(100)).forEach(this::answer);
            }
        } catch (WakeupException e) {
            return;
        }
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        Report report =
                PartnerTopics.reports(partner).codec(GatewaySite.REGISTRY).decode(record.value());
        told.add(new SubmissionOutcome(
                report.submissionId(),
                report.kind(),
                report.revision(),
                outcomes.get(told.size()),
                report.occurredAt(),
                List.of()));
        Receipt receipt =
                new Receipt(partner, report.eventId(), LedgerState.COUNTED, report.revision(), Counted.NOWHERE, told);
        receipts.send(new ProducerRecord<>(
                Topics.RECEIPTS.name(),
                partner + "/" + report.eventId(),
                Topics.RECEIPTS.codec(GatewaySite.REGISTRY).encode(receipt)));
    }

    @Override
    public void close() {
        reports.wakeup();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
