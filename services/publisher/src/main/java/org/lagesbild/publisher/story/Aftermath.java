package org.lagesbild.publisher.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** What becomes of a report: mostly nothing; some are sent twice, corrected or taken back. */
final class Aftermath {

    /** A correction, and a retraction after that. */
    static final Duration LONGEST = Duration.ofHours(48 + 72 + 1);

    private static final double SENT_TWICE = 1.0;
    private static final double CORRECTED = 3.0;
    private static final double TAKEN_BACK = 1.2;

    private final String eventId;
    private final Report content;
    private final Chance chance;

    Aftermath(String eventId, Report content, Chance chance) {
        this.eventId = eventId;
        this.content = content;
        this.chance = chance;
    }

    /** The report and all that follows it; a correction says that it was in {@code elsewhere}. */
    List<Report> reports(Instant received, String elsewhere) {
        List<Report> reports = new ArrayList<>();
        reports.add(Reports.of(content, eventId, 1, ReportKind.REPORT, received));
        if (chance.percent(SENT_TWICE)) {
            reports.add(Reports.of(content, eventId, 1, ReportKind.REPORT, later(received, 2)));
        }
        long revision = 1;
        Instant last = received;
        if (chance.percent(CORRECTED)) {
            last = later(last, 48);
            Report corrected = Reports.inArea(content, elsewhere);
            reports.add(Reports.of(corrected, eventId, ++revision, ReportKind.CORRECT, last));
        }
        if (chance.percent(TAKEN_BACK)) {
            reports.add(Reports.retraction(eventId, ++revision, later(last, 72)));
        }
        return reports;
    }

    private Instant later(Instant received, int hours) {
        return received.plus(Duration.ofMinutes(1L + chance.below(hours * 60)));
    }
}
