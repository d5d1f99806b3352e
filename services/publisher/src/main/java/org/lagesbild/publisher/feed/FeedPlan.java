package org.lagesbild.publisher.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.publisher.csv.RowReading.Incident;
import org.lagesbild.publisher.csv.RowReading.NoIncident;
import org.lagesbild.publisher.csv.RowReading.Unsound;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PartnerGuard;
import org.lagesbild.publisher.guard.Told;
import org.lagesbild.risk.incident.Report;

/**
 * Compares a table with what was said before, and tells what is to be said now: a revision rises only where the content
 * is another. What the mapping now calls no incident is taken back, if it was published; so is what is missing, if that
 * was asked for.
 */
final class FeedPlan {

    private static final String REPEATED = "id.repeated";

    private final PublishedLedger ledger;
    private final Summary summary;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Report> seen = new HashMap<>();
    private final Set<String> noIncidents = new HashSet<>();

    FeedPlan(PublishedLedger ledger, Summary summary) {
        this.ledger = ledger;
        this.summary = summary;
    }

    List<Planned> of(List<RowReading> rows, Missing missing) throws PlanException {
        rows.forEach(this::add);
        resumeRetractions();
        if (missing.retract()) {
            retractMissing(rows, missing);
        }
        return planned;
    }

    private void add(RowReading reading) {
        summary.row();
        if (reading instanceof Incident incident) {
            incident(incident);
        } else if (reading instanceof NoIncident none) {
            noIncident(none);
        } else if (reading instanceof Unsound unsound) {
            summary.refused(unsound.row(), unsound.codes());
        }
    }

    private void noIncident(NoIncident none) {
        Optional<String> eventId = none.eventId();
        if (eventId.filter(seen::containsKey).isPresent()) {
            summary.refused(none.row(), List.of(REPEATED));
            return;
        }
        summary.noIncident();
        eventId.ifPresent(noIncidents::add);
        eventId.flatMap(ledger::of)
                .filter(Said::live)
                .ifPresent(said -> planned.add(Planned.retracting(none.row(), said.retracted(), Change.RETRACTED)));
    }

    private void incident(Incident incident) {
        Report content = incident.content();
        List<Finding> findings = PartnerGuard.findings(ReportJson.line(content));
        if (!findings.isEmpty()) {
            summary.refused(incident.row(), Told.of(findings));
            return;
        }
        if (noIncidents.contains(content.eventId())) {
            summary.refused(incident.row(), List.of(REPEATED));
            return;
        }
        Report earlier = seen.putIfAbsent(content.eventId(), content);
        if (earlier != null) {
            repeated(incident, earlier);
            return;
        }
        if (!incident.mapped()) {
            summary.unmapped(incident.row());
        }
        planned.add(Planned.of(incident.row(), content, ledger.of(content.eventId())));
    }

    private void repeated(Incident incident, Report earlier) {
        if (earlier.equals(incident.content())) {
            summary.repeated();
        } else {
            summary.refused(incident.row(), List.of(REPEATED));
        }
    }

    /** Retractions that were decided on and never arrived. */
    private void resumeRetractions() {
        ledger.all().stream()
                .filter(said -> !said.live() && !said.settled() && !seen.containsKey(said.eventId()))
                .forEach(said -> planned.add(Planned.retracting(0, said, Change.RETRACTED)));
    }

    private void retractMissing(List<RowReading> rows, Missing missing) throws PlanException {
        if (rows.stream().anyMatch(row -> row.eventId().isEmpty())) {
            throw new PlanException("some rows have no id that can be read, so nobody knows what is missing");
        }
        List<String> present =
                rows.stream().map(RowReading::eventId).flatMap(Optional::stream).toList();
        Map<String, Said> gone = new HashMap<>();
        ledger.all().stream()
                .filter(said -> said.live() && missing.covers(said.occurredAt()))
                .forEach(said -> gone.put(said.eventId(), said));
        present.forEach(gone::remove);
        if (gone.size() > missing.atMost()) {
            throw new PlanException("%d published events are missing in the table, more than may be taken back at once"
                    .formatted(gone.size()));
        }
        gone.values().stream()
                .sorted((one, other) -> one.eventId().compareTo(other.eventId()))
                .forEach(said -> planned.add(Planned.retracting(0, said.retracted(), Change.RETRACTED)));
    }
}
