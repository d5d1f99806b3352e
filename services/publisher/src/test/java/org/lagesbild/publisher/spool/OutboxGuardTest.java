package org.lagesbild.publisher.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.SomeReport;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.FakeGateway;
import org.lagesbild.publisher.gateway.GatewayClient;
import org.lagesbild.publisher.gateway.Patience;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PersonalCases;
import org.lagesbild.publisher.guard.PersonalCases.PersonalCase;
import org.lagesbild.publisher.guard.RefusedException;
import org.lagesbild.publisher.guard.Traces;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;

class OutboxGuardTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<PersonalCase> CASES = PersonalCases.all();

    @TempDir
    private Path folder = Path.of("");

    private final FakeGateway gateway = new FakeGateway();
    private final Traces traces = new Traces();

    @AfterEach
    void close() {
        traces.close();
        gateway.close();
    }

    @Test
    void shouldWriteNothingPersonalToADiskAndSendNone() throws Exception {
        try (Outbox outbox = Outbox.open(settings(), delivery(), NOW)) {
            for (PersonalCase personal : CASES) {
                for (Report report : withThe(personal.text())) {
                    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> outbox.put(report));
                    assertThat(refused).hasMessageContaining(personal.code());
                    traces.add(refused.toString());
                }
            }
            assertThat(outbox.waiting()).isZero();
            outbox.put(SomeReport.of("a", "0191"));
            traces.files(folder, Set.of());
            assertThat(outbox.forward()).containsEntry(Outcome.COUNTED, 1L);
        }
        traces.files(folder, Set.of()).add(gateway.heard()).assertNone(CASES);
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void shouldNotSendWhatAnEarlierVersionLeftInTheOutbox() throws Exception {
        try (Spool spool = new Spool(settings(), Channels.REAL)) {
            for (PersonalCase personal : CASES) {
                spool.put(JSON.writeValueAsBytes(
                        sound().put("eventId", personal.text()).put("note", personal.text())));
            }
            spool.put(ReportJson.line(SomeReport.of("a", "0191")));
        }
        try (Outbox outbox = Outbox.open(settings(), delivery(), NOW)) {
            assertThat(outbox.forward())
                    .containsEntry(Outcome.REJECTED, (long) CASES.size())
                    .containsEntry(Outcome.COUNTED, 1L);
        }
        String rejected = Files.readString(folder.resolve("rejected.csv"), UTF_8);
        assertThat(rejected.lines()).hasSize(CASES.size());
        assertThat(rejected).contains(";;1;REJECTED;", "guard.personnummer /eventId");
        traces.files(folder, Set.of()).add(gateway.heard()).assertNone(CASES);
    }

    private static List<Report> withThe(String text) {
        Report sound = SomeReport.of("a", "0191");
        return List.of(
                changed(sound, text, sound.category(), sound.area(), "", List.of()),
                changed(sound, sound.eventId(), text, sound.area(), "", List.of()),
                changed(sound, sound.eventId(), sound.category(), text, "", List.of()),
                changed(sound, sound.eventId(), sound.category(), sound.area(), text, List.of()),
                changed(sound, sound.eventId(), sound.category(), sound.area(), "", List.of("YOUTH", text)));
    }

    private static Report changed(
            Report sound, String eventId, String category, String area, String place, List<String> lenses) {
        return new Report(
                eventId,
                1,
                sound.kind(),
                category,
                area,
                sound.occurredAt(),
                sound.precision(),
                place,
                sound.severity(),
                sound.origin(),
                sound.certainty(),
                lenses,
                sound.scope(),
                "",
                Instant.EPOCH,
                0);
    }

    private static ObjectNode sound() throws Exception {
        return (ObjectNode) JSON.readTree(ReportJson.line(SomeReport.of("a", "0191")));
    }

    private SpoolSettings settings() {
        return SpoolSettings.in(folder);
    }

    private Delivery delivery() {
        return new Delivery(new GatewayClient(gateway.settings(), NOW), Patience.endless(), wait -> {});
    }
}
