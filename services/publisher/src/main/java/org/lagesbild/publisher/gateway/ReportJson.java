package org.lagesbild.publisher.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lagesbild.publisher.run.LocalDays;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** A report as one line of the gateway's JSON. The same report is always the same bytes. */
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ABSENT = "UNKNOWN";

    private ReportJson() {}

    /** The whole report, on one line. */
    public static byte[] line(Report report) {
        ObjectNode json = JSON.createObjectNode()
                .put("eventId", report.eventId())
                .put("revision", report.revision())
                .put("kind", report.kind().name());
        if (report.kind() == ReportKind.REPORT || report.kind() == ReportKind.CORRECT) {
            content(json, report);
        }
        return bytes(json);
    }

    /** What it says of its incident alone: equal where two reports say the same. */
    public static byte[] content(Report report) {
        return bytes(content(JSON.createObjectNode(), report));
    }

    private static ObjectNode content(ObjectNode json, Report report) {
        json.put("category", report.category()).put("area", report.area()).put("occurredAt", occurredAt(report));
        put(json, "place", report.place());
        put(json, "severity", report.severity().name());
        put(json, "origin", report.origin().name());
        put(json, "certainty", report.certainty().name());
        put(json, "scope", report.scope().name());
        if (!report.lenses().isEmpty()) {
            report.lenses().forEach(json.putArray("lenses")::add);
        }
        return json;
    }

    /** A day has no hour, so it is written as one: the gateway would take an instant for an hour. */
    private static String occurredAt(Report report) {
        return report.precision() == Precision.DAY
                ? LocalDays.of(report.occurredAt()).toString()
                : report.occurredAt().toString();
    }

    private static void put(ObjectNode json, String field, String value) {
        if (!value.isEmpty() && !value.equals(ABSENT)) {
            json.put(field, value);
        }
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
