package org.lagesbild.publisher.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

class ReportJsonTest {

    private static final Report REPORT = new Report(
            "id",
            2,
            ReportKind.CORRECT,
            "CHILD_CONCERN",
            "0191",
            Instant.parse("2026-02-28T23:00:00Z"),
            Precision.DAY,
            "SCHOOL",
            Severity.LOW,
            Origin.UNKNOWN,
            Certainty.LIKELY,
            List.of("YOUTH"),
            Scope.OWN,
            "",
            Instant.EPOCH,
            1);

    @Test
    void shouldWriteADayAsADay() {
        assertThat(text(ReportJson.line(REPORT)))
                .isEqualTo("{\"eventId\":\"id\",\"revision\":2,\"kind\":\"CORRECT\",\"category\":\"CHILD_CONCERN\","
                        + "\"area\":\"0191\",\"occurredAt\":\"2026-03-01\",\"place\":\"SCHOOL\",\"severity\":\"LOW\","
                        + "\"certainty\":\"LIKELY\",\"scope\":\"OWN\",\"lenses\":[\"YOUTH\"]}");
    }

    @Test
    void shouldSayNothingInARetraction() {
        assertThat(text(ReportJson.line(Reports.retraction("id", 3, Instant.EPOCH))))
                .isEqualTo("{\"eventId\":\"id\",\"revision\":3,\"kind\":\"RETRACT\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gateway.example.org", "ftp://localhost", "http://127.0.0.1.example.org", "gateway"})
    void shouldKeepTheKeyOffTheOpenWire(String uri) {
        assertThatThrownBy(() -> GatewaySettings.of(URI.create(uri), "key")).hasMessageContaining("https");
        assertThat(GatewaySettings.of(URI.create("https://gateway.example.org/lagesbild"), "secret")
                        .toString())
                .doesNotContain("secret");
    }

    private static String text(byte[] line) {
        return new String(line, UTF_8);
    }
}
