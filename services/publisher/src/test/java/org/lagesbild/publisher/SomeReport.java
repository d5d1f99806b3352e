package org.lagesbild.publisher;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** A report of which only the id and the area matter. */
public final class SomeReport {

    private SomeReport() {}

    /** An event id that ends with this hexadecimal letter. */
    public static String id(String letter) {
        return "00000000-0000-4000-8000-00000000000" + letter;
    }

    public static Report of(String letter, String area) {
        return new Report(
                id(letter),
                1,
                ReportKind.REPORT,
                "FIGHT",
                area,
                Instant.parse("2026-03-01T11:00:00Z"),
                Precision.HOUR,
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                Scope.MUNICIPALITY,
                "",
                Instant.EPOCH,
                0);
    }
}
