package org.lagesbild.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.alerts.episode.Story.MONDAY;
import static org.lagesbild.alerts.episode.Story.SIGTUNA;
import static org.lagesbild.alerts.episode.Story.day;
import static org.lagesbild.alerts.episode.Story.test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.rule.RuleFile;
import org.lagesbild.alerts.text.AlertWording;
import org.lagesbild.alerts.topology.Start;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.silence.SilenceReason;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Reasons;

/** Through a broker: what is said is said once, whatever dies or is lost, and is taken back as visibly as it was said. */
class AlertsIT {

    private static final String AREA = "0191R005";
    private static final String OTHER = "0191R001";

    @TempDir
    private Path directory;

    @Test
    void shouldSayAndTakeBackAndGoOnAfterARestart() {
        try (EvaluationLog log = new EvaluationLog()) {
            log.write(day(MONDAY, test(AREA, 0.0005)));
            try (AlertsService service = log.service(directory)) {
                assertThat(log.awaitSaid(1)).extracting(AlertsIT::line).containsExactly(AREA + " OPENED");
                log.write(day(MONDAY, 1, List.of()));
                log.awaitSaid(2);
            }
            log.write(day(MONDAY + 1, test(OTHER, 0.0001)));
            try (AlertsService service = log.service(directory)) {
                log.awaitSaid(3);
            }

            assertThat(log.said())
                    .extracting(AlertsIT::line)
                    .containsExactly(AREA + " OPENED", AREA + " CANCELLED", OTHER + " OPENED");
        }
    }

    @Test
    void shouldSayNothingTwiceAfterAllStateIsLost() {
        try (EvaluationLog log = new EvaluationLog()) {
            log.write(day(MONDAY, test(AREA, 0.0005)));
            log.write(day(MONDAY + 1, test(AREA, 0.00001), test(OTHER, 0.0001)));
            log.write(day(MONDAY + 2));
            String episode;
            try (AlertsService service = log.service(directory.resolve("first"))) {
                episode = log.awaitSaid(3).get(0).identity().episode();
                log.write(new Judgement(
                        episode, SIGTUNA, JudgementAct.ACKNOWLEDGE, "coordinator", Stockholm.startOfDay(MONDAY + 2)));
                log.awaitSaid(4);
                log.awaitRead(Topics.EVALUATIONS);
            }
            List<Alert> before = log.said();

            log.forget();
            log.write(day(MONDAY + 3, test(AREA, 0.0000001)));
            try (AlertsService service = log.service(directory.resolve("second"))) {
                log.awaitSaid(5);
                log.awaitRead(Topics.EVALUATIONS);
                log.awaitRead(Topics.JUDGEMENTS);
            }

            assertThat(log.said()).startsWith(before.toArray(Alert[]::new)).hasSize(5);
            assertThat(log.said().get(4)).satisfies(alert -> {
                assertThat(line(alert)).isEqualTo(AREA + " STRENGTHENED");
                assertThat(alert.identity().references())
                        .containsExactlyElementsOf(before.stream()
                                .filter(said -> said.identity().episode().equals(episode))
                                .map(said -> said.identity().id())
                                .toList());
            });
        }
    }

    @Test
    void shouldSayOnceWhatWasWrittenAndNotCommittedWhenItDied() {
        try (EvaluationLog log = new EvaluationLog()) {
            log.write(day(MONDAY, test(AREA, 0.0005), test(OTHER, 0.0002)));
            log.write(day(MONDAY + 1, test("0191R009", 0.0001)));
            crash(log);
            assertThat(log.said()).as("committed by the dead").isEmpty();

            try (AlertsService service = log.service(directory)) {
                log.awaitRead(Topics.EVALUATIONS);
            }

            assertThat(log.said())
                    .extracting(AlertsIT::line)
                    .containsExactly(OTHER + " OPENED", AREA + " OPENED", "0191R009 OPENED");
        }
    }

    @Test
    void shouldTakeOnAnEpisodeWhoseLevelWasAccepted() {
        try (EvaluationLog log = new EvaluationLog()) {
            log.write(day(MONDAY, test(AREA, 0.0005)));
            try (AlertsService service = log.service(directory)) {
                Alert opened = log.awaitSaid(1).get(0);
                log.write(new Judgement(
                        opened.identity().episode(),
                        SIGTUNA,
                        JudgementAct.ACCEPT_LEVEL,
                        "coordinator",
                        Stockholm.startOfDay(MONDAY),
                        new AcceptedSeries(opened.test().series(), LevelReason.LASTING_RISE)));
                log.awaitSaid(2);
            }

            assertThat(log.said().get(1)).satisfies(alert -> {
                assertThat(line(alert)).isEqualTo(AREA + " ACKNOWLEDGED");
                assertThat(alert.test().model().acceptedWeek()).isEqualTo(Stockholm.weekOf(MONDAY) - 1);
            });
        }
    }

    @Test
    void shouldTellOfASilentPartnerAndKeepItFromDeliveryWhereThatWasWished() {
        Instant hour = Stockholm.startOfDay(MONDAY);
        try (EvaluationLog log = new EvaluationLog()) {
            log.write(new Silence(
                    "s1",
                    List.of("01"),
                    Silence.ALL,
                    SilenceReason.DRILL,
                    "",
                    "coordinator",
                    hour.plus(Duration.ofHours(1)),
                    hour.plus(Duration.ofHours(3))));
            try (AlertsService service = log.service(directory)) {
                List<CoverageState> states =
                        List.of(CoverageState.SILENT, CoverageState.HEARD, CoverageState.HEARD, CoverageState.SILENT);
                for (int at = 0; at < states.size(); at++) {
                    log.write(sigtuna(hour, states.get(at)));
                    log.awaitRead(Topics.AREA_VIEWS);
                    Instant tick = hour.plus(Duration.ofHours(at));
                    log.write(AreaView.clock(EvaluationLog.partitionOf(SIGTUNA), tick, tick));
                    log.awaitRead(Topics.AREA_VIEWS);
                }
                log.awaitSaid(3);
            }

            assertThat(log.said())
                    .extracting(
                            alert -> alert.subject().kind(),
                            alert -> alert.identity().state(),
                            alert -> alert.marks().silenced())
                    .containsExactly(
                            tuple(AlertKind.COVERAGE, EpisodeState.OPENED, false),
                            tuple(AlertKind.COVERAGE, EpisodeState.CLOSED, true),
                            tuple(AlertKind.COVERAGE, EpisodeState.OPENED, false));
        }
    }

    private static AreaView sigtuna(Instant asOf, CoverageState police) {
        return new AreaView(
                SIGTUNA,
                2025,
                asOf,
                Instant.EPOCH,
                Reasons.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(new AreaView.Coverage("police", police, MONDAY - 3, 1)));
    }

    private static String line(Alert alert) {
        return alert.subject().area() + " " + alert.identity().state();
    }

    /** Dies at the third alert, when the first two are written. */
    private void crash(EvaluationLog log) {
        AlertWording wording = new AlertWording(Vocabularies.areas(), Vocabularies.taxonomy());
        Start usual =
                AlertsService.start(new RuleFile(Vocabularies.taxonomy(), Vocabularies.areas()).usual(), Map.of());
        Start dying = new Start(
                usual.rules(),
                usual.words(),
                alert -> {
                    if (alert.subject().area().equals("0191R009")) {
                        Awaitility.await("some of them written").until(() -> uncommitted(log) >= 2);
                        throw new IllegalStateException("killed");
                    }
                    return wording.of(alert);
                },
                usual.said());
        Map<String, Object> config =
                new HashMap<>(log.access().streams(AlertsService.APPLICATION, directory.toString()));
        config.put("producer.linger.ms", 0);
        config.put("commit.interval.ms", 60_000);
        config.put("producer.transaction.timeout.ms", 120_000);
        Properties properties = new Properties();
        properties.putAll(config);
        try (KafkaStreams streams =
                new KafkaStreams(AlertsService.topology(config, log.registry(), dying), properties)) {
            CompletableFuture<Throwable> death = new CompletableFuture<>();
            streams.setUncaughtExceptionHandler(cause -> {
                death.complete(cause);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            assertThat(death)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                    .hasRootCauseMessage("killed");
        }
    }

    private static int uncommitted(EvaluationLog log) {
        TopicPartition partition = new TopicPartition(Topics.ALERTS.name(), EvaluationLog.partitionOf(SIGTUNA));
        int seen = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                log.access().consumer(Map.of("isolation.level", "read_uncommitted"))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int poll = 0; poll < 5; poll++) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return seen;
    }
}
