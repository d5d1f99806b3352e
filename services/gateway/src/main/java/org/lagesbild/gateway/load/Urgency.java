package org.lagesbild.gateway.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * What a publication is worth while there is too much to do, least first. What corrects or takes back is never shed: a
 * picture that is wrong is worse than one that is late.
 */
public enum Urgency {
    /** Nothing is lost: it writes nothing. */
    TRIAL(0.50, Duration.ofSeconds(30)),
    /** What was not sent one by one does not wait for a person: history, and what was saved up. */
    BULK(0.80, Duration.ofSeconds(15)),
    /** What happens now. */
    ORDINARY(0.95, Duration.ofSeconds(5)),
    /** Corrections and retractions alone. Ends only where memory does. */
    AMENDMENT(Double.POSITIVE_INFINITY, Duration.ofSeconds(1));

    /** A body above this is bulk before it is read; some hundred items. */
    static final long BULK_BYTES = 64 << 10;

    static final int BULK_ITEMS = 100;

    private final double shedFrom;
    private final Duration comeBack;

    Urgency(double shedFrom, Duration comeBack) {
        this.shedFrom = shedFrom;
        this.comeBack = comeBack;
    }

    /** What can be said of it before its body is read, of which the length may be unknown (below zero). */
    public static Optional<Urgency> unread(boolean dryRun, long length) {
        if (dryRun) {
            return Optional.of(TRIAL);
        }
        return length < 0 || length > BULK_BYTES ? Optional.of(BULK) : Optional.empty();
    }

    /** What it is, now that it has been read. */
    public static Urgency of(List<Report> reports) {
        boolean amends = reports.stream().noneMatch(report -> report.kind() == ReportKind.REPORT);
        if (amends) {
            return AMENDMENT;
        }
        return reports.size() > BULK_ITEMS ? BULK : ORDINARY;
    }

    /** Whether it is left undone at this load. */
    boolean shedAt(double load) {
        return load >= shedFrom;
    }

    Duration comeBack() {
        return comeBack;
    }

    /** Its name in problems and metrics. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
