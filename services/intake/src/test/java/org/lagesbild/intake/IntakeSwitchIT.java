package org.lagesbild.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;
import org.lagesbild.testkit.KafkaCluster;

/** A partner that writes to its topic by itself meets the switch too, while everything runs. */
class IntakeSwitchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant AN_HOUR_AGO = Instant.now().minus(Duration.ofHours(1));

    private final KafkaCluster cluster = KafkaCluster.shared();
    private final String partner = KafkaCluster.name("switched");

    @BeforeAll
    static void topics() {
        new TopicBuilder(KafkaCluster.shared().admin()).create(Topics.house());
    }

    @Test
    void shouldObeyAPartnersSwitchWhileRunningAndCountTheSameReportAfterIt(@TempDir Path directory) {
        obeys(directory, stop(SwitchKind.PARTNER, partner), "partner.stopped");
    }

    @Test
    void shouldObeyTheSwitchOfACategorysGroup(@TempDir Path directory) {
        obeys(directory, stop(SwitchKind.CATEGORY, "PROPERTY_CRIME"), "category.stopped");
    }

    private void obeys(Path directory, Switch stop, String why) {
        enrol();
        try (IntakeService intake = new IntakeService(
                KafkaAccess.open(cluster.bootstrapServers()),
                OneRegistry.REGISTRY,
                IntakeSettings.alone(directory.toString()),
                Clock.systemUTC())) {
            intake.start();
            awaitOutcome(Outcome.COUNTED);
            put(Topics.SWITCHES, stop.key(), stop);
            Report stopped = awaitOutcome(Outcome.RETRY);
            assertThat(outcome(stopped).orElseThrow().problems()).containsExactly(why);
            assertThat(counted(stopped)).isZero();

            cluster.records().send(Topics.SWITCHES.name(), stop.key(), null);
            Awaitility.await("the held back report sent again").atMost(PATIENCE).until(() -> {
                send(stopped);
                return receipt(stopped)
                        .filter(receipt ->
                                receipt.submissions().stream().anyMatch(each -> each.outcome() == Outcome.COUNTED))
                        .isPresent();
            });
            assertThat(counted(stopped)).isOne();
        } finally {
            cluster.records().send(Topics.SWITCHES.name(), stop.key(), null);
        }
    }

    /** Sends new events, since a switch is read some milliseconds after it is set, until one meets with this. */
    private Report awaitOutcome(Outcome wanted) {
        return Awaitility.await("a report that is " + wanted)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            Report report = sound().of(UUID.randomUUID().toString())
                                    .about("BURGLARY_HOME")
                                    .at(AN_HOUR_AGO)
                                    .build();
                            send(report);
                            Awaitility.await("its receipt")
                                    .atMost(PATIENCE)
                                    .until(() -> outcome(report).isPresent());
                            return report;
                        },
                        report -> outcome(report).orElseThrow().outcome() == wanted);
    }

    private Optional<SubmissionOutcome> outcome(Report report) {
        return receipt(report)
                .map(receipt -> receipt.submissions().get(receipt.submissions().size() - 1));
    }

    private Optional<Receipt> receipt(Report report) {
        byte[] value = cluster.records().table(Topics.RECEIPTS.name()).get(partner + '/' + report.eventId());
        return Optional.ofNullable(value).map(Topics.RECEIPTS.codec(OneRegistry.REGISTRY)::decode);
    }

    /** Every event of this test is one place in time; only those that were counted have an incident. */
    private long counted(Report report) {
        return cluster.records().table(Topics.INCIDENTS.name()).keySet().stream()
                .filter((partner + '/' + report.eventId())::equals)
                .count();
    }

    private Switch stop(SwitchKind kind, String target) {
        return new Switch(kind, target, SwitchReason.DRILL, "", "drift", Instant.now(), Optional.empty());
    }

    private void enrol() {
        new TopicBuilder(cluster.admin()).createPartner(partner);
        Enrolment enrolment = new Enrolment(
                        partner,
                        Role.PUBLISHER,
                        "POLICE",
                        List.of("0191"),
                        List.of("*"),
                        List.of(),
                        24,
                        false,
                        Instant.now())
                .with(Onboarding.MADE_UP);
        put(Topics.ENROLMENTS, partner, enrolment);
    }

    private void send(Report report) {
        put(PartnerTopics.reports(partner), "whatever the client took", report);
    }

    private <T> void put(Topic<T> topic, String key, T value) {
        cluster.records()
                .send(topic.name(), key, topic.codec(OneRegistry.REGISTRY).encode(value));
    }
}
