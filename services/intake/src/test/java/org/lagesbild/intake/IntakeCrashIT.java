package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.testkit.FailedSends;
import org.lagesbild.testkit.KafkaCluster;

/**
 * Two producers, two instances, and no mercy: transactions are cut off in the middle and an instance leaves without a
 * word. What is true afterwards is what one thread would have made of the same log.
 */
class IntakeCrashIT {

    private static final int EVENTS = 400;
    private static final int REPORTS = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long ADMIN_SECONDS = 30;
    private static final SchemaRegistry REGISTRY = OneRegistry.REGISTRY;

    private final KafkaCluster cluster = KafkaCluster.shared();
    private final KafkaAccess access = KafkaAccess.open(cluster.bootstrapServers());

    @TempDir
    Path directory;

    @BeforeAll
    static void topics() {
        new TopicBuilder(KafkaCluster.shared().admin()).create(Topics.house());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 1859})
    void shouldHoldWhatOneThreadWouldHold(long seed) throws Exception {
        List<String> partners = List.of("first-" + seed, "second-" + seed);
        partners.forEach(this::enrol);
        IntakeService one = start("one");
        try (IntakeService other = start("other")) {
            List<CompletableFuture<Void>> sending = send(seed, partners);
            awaitReceipts(partners, REPORTS / 4);
            fenceWriters();
            awaitReceipts(partners, REPORTS / 2);
            one.close(Duration.ZERO);
            sending.forEach(CompletableFuture::join);
            awaitReceipts(partners, partners.size() * REPORTS);
            assertThat(other.state()).isEqualTo(KafkaStreams.State.RUNNING);
            partners.forEach(this::check);
        }
    }

    private void check(String partner) {
        SequentialModel model = new SequentialModel(
                partner, Rights.of(enrolment(partner), Vocabularies.taxonomy(), Vocabularies.areas()));
        var codec = PartnerTopics.reports(partner).codec(REGISTRY);
        for (ConsumerRecord<byte[], byte[]> record :
                cluster.records().present(PartnerTopics.reports(partner).name())) {
            model.apply(codec.decode(record.value()), Instant.ofEpochMilli(record.timestamp()));
        }
        assertThat(incidents(partner)).isEqualTo(model.incidents());
        assertThat(sums(partner)).isEqualTo(counted(model.incidents()));
        assertThat(cluster.records().present(PartnerTopics.receipts(partner).name()))
                .hasSize(REPORTS);
    }

    private Map<String, Incident> incidents(String partner) {
        Map<String, Incident> incidents = new HashMap<>();
        cluster.records().table(Topics.INCIDENTS.name()).forEach((key, value) -> {
            if (key.startsWith(partner + "/")) {
                incidents.put(key, Topics.INCIDENTS.codec(REGISTRY).decode(value));
            }
        });
        return incidents;
    }

    /** By key and incident: how often it counts. */
    private Map<String, Integer> sums(String partner) {
        var codec = Topics.CHANGES.codec(REGISTRY);
        Map<String, Integer> sums = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : cluster.records().present(Topics.CHANGES.name())) {
            if (codec.decode(record.value()) instanceof Change.Count count
                    && count.incident().partner().equals(partner)) {
                String row = new String(record.key(), UTF_8) + " " + count.incident();
                sums.merge(row, count.sign(), (before, sign) -> before + sign == 0 ? null : before + sign);
            }
        }
        return sums;
    }

    private static Map<String, Integer> counted(Map<String, Incident> incidents) {
        Map<String, Integer> counted = new HashMap<>();
        incidents.values().stream()
                .filter(incident -> incident.scope() != Scope.OWN)
                .forEach(incident ->
                        counted.merge(Vocabularies.areas().tenant(incident.area()) + " " + incident, 1, Integer::sum));
        return counted;
    }

    /** Two producers each send half of every partner's reports, so that they race for the same events. */
    private List<CompletableFuture<Void>> send(long seed, List<String> partners) {
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int gateway = 0; gateway < 2; gateway++) {
            int half = gateway;
            sending.add(CompletableFuture.runAsync(() -> {
                try (KafkaProducer<String, byte[]> producer = access.producer(Map.of("linger.ms", 2))) {
                    partners.forEach(partner -> sendHalf(producer, partner, seed, half));
                }
            }));
        }
        return sending;
    }

    private void sendHalf(KafkaProducer<String, byte[]> producer, String partner, long seed, int half) {
        var codec = PartnerTopics.reports(partner).codec(REGISTRY);
        List<Report> reports = new Traffic(seed + partner.length(), EVENTS, Instant.now()).reports(REPORTS);
        FailedSends failed = new FailedSends();
        for (int at = half; at < reports.size(); at += 2) {
            Report report = reports.get(at);
            producer.send(
                    new ProducerRecord<>(PartnerTopics.reports(partner).name(), report.eventId(), codec.encode(report)),
                    failed);
        }
        producer.flush();
        assertThat(failed.seen()).isEmpty();
    }

    private void awaitReceipts(List<String> partners, int atLeast) {
        await("receipts")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> partners.stream()
                                .mapToInt(partner -> cluster.records()
                                        .present(PartnerTopics.receipts(partner).name())
                                        .size())
                                .sum()
                        >= atLeast);
    }

    /** The broker aborts whatever is under way in both instances, and fences those who did it. */
    private void fenceWriters() throws Exception {
        Admin admin = cluster.admin();
        List<String> writers = admin.listTransactions().all().get(ADMIN_SECONDS, TimeUnit.SECONDS).stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(IntakeTopology.APPLICATION + "-"))
                .toList();
        admin.fenceProducers(writers).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
    }

    private IntakeService start(String name) {
        IntakeSettings settings = new IntakeSettings(directory.resolve(name).toString(), 2, 0);
        return new IntakeService(access, REGISTRY, settings, Clock.systemUTC()).start();
    }

    private void enrol(String partner) {
        new TopicBuilder(cluster.admin()).createPartner(partner);
        cluster.records()
                .send(
                        Topics.ENROLMENTS.name(),
                        partner,
                        Topics.ENROLMENTS.codec(REGISTRY).encode(enrolment(partner)));
    }

    private static Enrolment enrolment(String partner) {
        return new Enrolment(
                        partner,
                        Role.PUBLISHER,
                        "POLICE",
                        List.of("01"),
                        List.of("*"),
                        List.of(),
                        24,
                        false,
                        Instant.parse("2026-01-01T00:00:00Z"))
                .with(Onboarding.MADE_UP);
    }
}
