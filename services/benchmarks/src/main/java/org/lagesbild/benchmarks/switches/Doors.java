package org.lagesbild.benchmarks.switches;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagesbild.benchmarks.house.StandaloneProcess;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** The doors of a house: where partners come in, and where figures go out. */
record Doors(StandaloneProcess house) {

    static final String PARTNER = "kommunen";
    static final String CATEGORY = "VANDALISM";
    static final String OPERATOR = "drift";
    private static final String READER = "samordnare";
    private static final String AREA = "0191";

    /** Where a partner's reports come in. */
    List<Door> inward() {
        return List.of(
                HttpDoor.at("gateway, REST", this::report),
                KafkaDoor.at(
                        "intake, Kafka",
                        PARTNER,
                        new KafkaDoor.Client(house.kafka(PARTNER), house.registry(OPERATOR)),
                        Doors::report));
    }

    /** Where figures go out. */
    List<Door> outward() {
        return List.of(
                HttpDoor.at("view, REST", as(READER, "/v1/areas/" + AREA + "/view")),
                HttpDoor.at("public view, REST", open("/v1/public/areas/" + AREA + "/view")),
                StreamDoor.at(
                        "open stream",
                        as(READER, "/v1/views/stream?within=" + AREA).get()),
                HttpDoor.at("alerts, REST", as(READER, "/v1/alerts")),
                HttpDoor.at("alerts, CAP", as(READER, "/v1/alerts.atom")),
                StreamDoor.at(
                        "alerts, open stream", as(READER, "/v1/alerts/stream").get()));
    }

    private HttpRequest report() {
        return HttpRequest.newBuilder(house.address("/v1/incidents"))
                .header("Authorization", house.bearer(PARTNER))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"eventId":"%s","category":"%s","area":"%s","occurredAt":"%s"}
                        """.formatted(UUID.randomUUID(), CATEGORY, AREA, hourAgo())))
                .build();
    }

    private Supplier<HttpRequest> as(String principal, String path) {
        HttpRequest request = HttpRequest.newBuilder(house.address(path))
                .header("Authorization", house.bearer(principal))
                .build();
        return () -> request;
    }

    private Supplier<HttpRequest> open(String path) {
        HttpRequest request = HttpRequest.newBuilder(house.address(path)).build();
        return () -> request;
    }

    private static Report report(String event) {
        return new Report(
                event,
                1,
                ReportKind.REPORT,
                CATEGORY,
                AREA,
                hourAgo(),
                Precision.HOUR,
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                Scope.MUNICIPALITY,
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                0);
    }

    private static Instant hourAgo() {
        return Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS);
    }
}
