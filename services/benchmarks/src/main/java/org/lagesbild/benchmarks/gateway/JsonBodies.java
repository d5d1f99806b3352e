package org.lagesbild.benchmarks.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** Bodies of requests, made before anything is timed. */
enum JsonBodies {
    OBJECT("", "", ""),
    ARRAY("[", ",", "]"),
    LINES("", "\n", "\n");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "UNKNOWN";

    private final String before;
    private final String between;
    private final String after;

    JsonBodies(String before, String between, String after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    /** So many bodies of so many reports. */
    List<byte[]> of(SyntheticReports reports, int bodies, int each) {
        List<byte[]> made = new ArrayList<>(bodies);
        for (int body = 0; body < bodies; body++) {
            List<String> items = new ArrayList<>(each);
            for (int item = 0; item < each; item++) {
                items.add(text(reports.next()));
            }
            made.add(items.stream()
                    .collect(Collectors.joining(between, before, after))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    private static String text(Report report) {
        ObjectNode item = JSON.createObjectNode();
        item.put("eventId", report.eventId());
        item.put("revision", report.revision());
        item.put("kind", report.kind().name());
        if (report.kind() != ReportKind.RETRACT) {
            content(item, report);
        }
        return item.toString();
    }

    private static void content(ObjectNode item, Report report) {
        item.put("category", report.category());
        item.put("area", report.area());
        item.put("occurredAt", report.occurredAt().toString());
        unlessUnknown(item, "severity", report.severity().name());
        unlessUnknown(item, "origin", report.origin().name());
        unlessUnknown(item, "certainty", report.certainty().name());
        if (!report.place().isEmpty()) {
            item.put("place", report.place());
        }
        report.lenses().forEach(item.putArray("lenses")::add);
    }

    private static void unlessUnknown(ObjectNode item, String field, String code) {
        if (!code.equals(UNKNOWN)) {
            item.put(field, code);
        }
    }
}
