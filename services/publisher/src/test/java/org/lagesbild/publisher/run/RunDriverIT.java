package org.lagesbild.publisher.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.run.FakeLedger.Manner;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;

class RunDriverIT {

    private static final KafkaCluster CLUSTER = KafkaCluster.shared();
    private static final KafkaAccess ACCESS = KafkaAccess.open(CLUSTER.bootstrapServers());
    private static final EventIds IDS = new EventIds("a secret of the test's own".getBytes(UTF_8));
    private static final SchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DAYS = 4;
    private static final int REPORTS_A_DAY = 3;
    private static final AtomicInteger YEARS = new AtomicInteger();

    /** Every test has a year of its own, since all write their hours into one topic. */
    private final Instant first = Instant.parse((2001 + YEARS.getAndIncrement()) + "-03-29T10:20:00Z");

    private final String partner = KafkaCluster.name("run");
    private final Recording recording = Recording.of("polisen", partner, 0, reports());

    @BeforeAll
    static void createHouse() {
        create(Topics.house());
    }

    @BeforeEach
    void createPartner() {
        create(List.of(PartnerTopics.reports(partner), PartnerTopics.receipts(partner)));
    }

    /** Creates them, and waits until the broker has heard of them too. */
    private static void create(List<Topic<?>> topics) {
        new TopicBuilder(CLUSTER.admin()).create(topics);
        List<String> names = topics.stream().<String>map(Topic::name).toList();
        Awaitility.await("topics")
                .ignoreExceptions()
                .until(() -> CLUSTER.admin()
                                .describeTopics(names)
                                .allTopicNames()
                                .get()
                                .size()
                        == names.size());
    }

    @Test
    void shouldPutADaysReceiptsBetweenItsReportsAndItsHours() throws Exception {
        Run run = play(PATIENCE, Manner.sound(), RunProgress.none());
        assertThat(run.finished()).isTrue();
        List<Long> receipts = appended(PartnerTopics.receipts(partner).name());
        for (int day = 0; day < DAYS - 1; day++) {
            long written = hourWritten(LocalDays.midnight(day(day + 1)));
            assertThat(receipts.stream().filter(receipt -> receipt <= written))
                    .as("receipts when day %d was over", day)
                    .hasSize((day + 1) * REPORTS_A_DAY);
        }
        assertThat(hourWritten(recording.end())).isGreaterThan(0);
    }

    @Test
    void shouldDoNothingWhereItIsDone() throws Exception {
        Run first = play(PATIENCE, Manner.sound(), RunProgress.none());
        int sent = appended(PartnerTopics.reports(partner).name()).size();
        Run again = play(Duration.ofSeconds(1), Manner.silentAfter(0), RunProgress.none());
        assertThat(again).isEqualTo(first);
        assertThat(appended(PartnerTopics.reports(partner).name())).hasSize(sent);
    }

    @Test
    void shouldSendADayAgainWhoseReceiptsNeverCame() throws Exception {
        assertThatThrownBy(() -> play(Duration.ofSeconds(2), Manner.silentAfter(4), RunProgress.none()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("2 of 3 receipts");
        Played resumed = new Played(() -> {});
        assertThat(play(PATIENCE, Manner.sound(), resumed).finished()).isTrue();
        assertThat(resumed.days).containsExactly(day(1), day(2), day(3));
        List<Report> twice = sent().stream()
                .filter(report -> report.eventId().equals(IDS.of("1.0")))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }

    @Test
    void shouldStopAfterTheDayThatItPlays() throws Exception {
        try (FakeLedger ledger = new FakeLedger(partner, ACCESS, REGISTRY, Manner.sound());
                RunDriver driver = new RunDriver(ACCESS, REGISTRY)) {
            Run run = driver.play(recording, new Played(driver::stop));
            assertThat(run.finished()).isFalse();
            assertThat(run.doneUntil()).isEqualTo(LocalDays.midnight(day(1)));
        }
    }

    @Test
    void shouldRefuseAnIntakeThatTakesItsOwnClock() {
        Manner live = new Manner(Integer.MAX_VALUE, received -> received.plusSeconds(1));
        assertThatThrownBy(() -> play(PATIENCE, live, RunProgress.none()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("does not know of this run");
    }

    private Run play(Duration patience, Manner manner, RunProgress progress) throws Exception {
        try (FakeLedger ledger = new FakeLedger(partner, ACCESS, REGISTRY, manner);
                RunDriver driver = new RunDriver(ACCESS, REGISTRY, patience)) {
            return driver.play(recording, progress);
        }
    }

    private LocalDate day(int number) {
        return LocalDays.of(first).plusDays(number);
    }

    private List<RecordedReport> reports() {
        List<RecordedReport> reports = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            Instant received = first.plus(Duration.ofDays(day));
            reports.add(new RecordedReport(partner, Reports.heartbeat(received)));
            for (int number = 0; number < REPORTS_A_DAY; number++) {
                String eventId = IDS.of(day + "." + number);
                reports.add(new RecordedReport(partner, Reports.retraction(eventId, 2, received)));
            }
        }
        return reports;
    }

    private List<Report> sent() {
        return CLUSTER.records().present(PartnerTopics.reports(partner).name()).stream()
                .map(record -> PartnerTopics.reports(partner).codec(REGISTRY).decode(record.value()))
                .toList();
    }

    private static List<Long> appended(String topic) {
        return CLUSTER.records().present(topic).stream()
                .map(ConsumerRecord::timestamp)
                .toList();
    }

    private long hourWritten(Instant hour) {
        return CLUSTER.records().present(Topics.TICKS.name()).stream()
                .filter(record ->
                        Topics.TICKS.codec(REGISTRY).decode(record.value()).equals(hour))
                .mapToLong(ConsumerRecord::timestamp)
                .max()
                .orElse(0);
    }

    /** Notes which days were played. */
    private static final class Played implements RunProgress {

        private final List<LocalDate> days = new ArrayList<>();
        private final Runnable after;

        Played(Runnable after) {
            this.after = after;
        }

        @Override
        public void begins(Run run, int left) {}

        @Override
        public void played(LocalDate day, int reports) {
            days.add(day);
            after.run();
        }

        @Override
        public void ends(Run run, Map<Outcome, Long> outcomes) {}
    }
}
