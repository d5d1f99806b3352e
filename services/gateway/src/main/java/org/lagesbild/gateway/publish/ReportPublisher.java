package org.lagesbild.gateway.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.incident.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes reports to their partner's topic, in order, and waits until the brokers have said of each whether it is safe.
 * Never takes longer than the producer's own limits ({@link ProducerLimits}).
 *
 * <p>No means not known: a report whose acknowledgement was lost may still be there. To send it again is safe, since the
 * ledger knows its revision.
 */
public final class ReportPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ReportPublisher.class);

    private final Producer<String, byte[]> producer;
    private final Transactions transactions;
    private final SchemaRegistry registry;
    private final Map<String, RegistryCodec<Report, ?>> codecs = new ConcurrentHashMap<>();

    public ReportPublisher(Producer<String, byte[]> producer, Transactions transactions, SchemaRegistry registry) {
        this.producer = producer;
        this.transactions = transactions;
        this.registry = registry;
    }

    /** The id under which this partner's reports are written. Throws RegistryException where it can not be had. */
    public int schemaId(String partner) {
        return codec(partner).schemaId();
    }

    /** For each report, whether all in-sync replicas have it. */
    public List<Boolean> publish(String partner, List<Report> reports) {
        List<CompletableFuture<Boolean>> acks = new ArrayList<>(reports.size());
        boolean away = false;
        for (Report report : reports) {
            CompletableFuture<Boolean> ack = away ? CompletableFuture.completedFuture(false) : send(partner, report);
            away = ack.isDone() && !ack.join();
            acks.add(ack);
        }
        List<Boolean> safe = acks.stream().map(CompletableFuture::join).toList();
        long unknown = safe.stream().filter(one -> !one).count();
        if (unknown > 0) {
            LOG.warn("{} of {} reports of one request were not acknowledged", unknown, safe.size());
        }
        return safe;
    }

    /** The same for all: they are there as a whole, or nobody ever reads any of them. */
    public List<Boolean> publishWhole(String partner, List<Report> reports) {
        boolean written = transactions.write(
                reports.stream().map(report -> record(partner, report)).toList());
        return Collections.nCopies(reports.size(), written);
    }

    /** A send that fails at once has waited for a broker in vain; the next would do the same. */
    private CompletableFuture<Boolean> send(String partner, Report report) {
        CompletableFuture<Boolean> ack = new CompletableFuture<>();
        ProducerRecord<String, byte[]> record = record(partner, report);
        try {
            producer.send(record, (metadata, failure) -> ack.complete(failure == null));
        } catch (KafkaException e) {
            LOG.error("the producer refused a record: {}", e.getClass().getSimpleName());
            ack.complete(false);
        }
        return ack;
    }

    private ProducerRecord<String, byte[]> record(String partner, Report report) {
        String key = report.eventId().isEmpty() ? partner : report.eventId();
        return new ProducerRecord<>(
                PartnerTopics.reports(partner).name(), key, codec(partner).encode(report));
    }

    private RegistryCodec<Report, ?> codec(String partner) {
        return codecs.computeIfAbsent(partner, id -> PartnerTopics.reports(id).codec(registry));
    }
}
