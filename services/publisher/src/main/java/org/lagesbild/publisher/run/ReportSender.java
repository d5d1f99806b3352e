package org.lagesbild.publisher.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PartnerGuard;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** Sends a day's reports to their partners' topics, each with a submission id by which its receipt is told. */
public final class ReportSender implements AutoCloseable {

    private final SchemaRegistry registry;
    private final KafkaProducer<String, byte[]> producer;
    private final EventIds submissions;
    private final Map<String, Route> routes = new HashMap<>();

    /** Submission ids are made of the run's id, so that they are the same when a day is sent again. */
    public ReportSender(KafkaAccess access, SchemaRegistry registry, String runId) {
        this.registry = registry;
        this.producer = access.producer(Map.of("linger.ms", 5, "batch.size", 1 << 18));
        this.submissions = new EventIds(("submissions of the run " + runId).getBytes(UTF_8));
    }

    private record Route(Topic<Report> topic, Codec<Report> codec) {}

    /**
     * Returns, when all are acknowledged, those that get a receipt, by submission id. Heartbeats get none; they go first,
     * so that they are through when the receipts of what follows them come.
     *
     * @throws org.lagesbild.publisher.guard.RefusedException where a report holds what must not leave
     */
    public Map<String, Report> send(Collection<RecordedReport> reports) {
        Map<String, Report> awaited = new LinkedHashMap<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>(reports.size());
        reports.stream().filter(ReportSender::heartbeat).forEach(each -> sent.add(send(each.partner(), each.report())));
        for (RecordedReport each : reports) {
            if (!heartbeat(each)) {
                Report report = each.report();
                String submission = submissions.of(
                        each.partner() + "/" + report.eventId() + "/" + report.revision() + "/" + report.receivedAt());
                report = Reports.submitted(report, submission);
                awaited.put(submission, report);
                sent.add(send(each.partner(), report));
            }
        }
        producer.flush();
        sent.forEach(ReportSender::acknowledged);
        return awaited;
    }

    private static boolean heartbeat(RecordedReport each) {
        return each.report().kind() == ReportKind.HEARTBEAT;
    }

    private Future<RecordMetadata> send(String partner, Report report) {
        Route route = routes.computeIfAbsent(partner, this::route);
        if (report.kind() != ReportKind.HEARTBEAT) {
            PartnerGuard.passed(ReportJson.line(report));
        }
        byte[] value = route.codec().encode(report);
        return producer.send(new ProducerRecord<>(route.topic().name(), report.eventId(), value));
    }

    private Route route(String partner) {
        Topic<Report> topic = PartnerTopics.reports(partner);
        return new Route(topic, topic.codec(registry));
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new RunException("a report was not accepted by Kafka", e);
        } catch (InterruptedException e) {
            throw RunException.interrupted(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
