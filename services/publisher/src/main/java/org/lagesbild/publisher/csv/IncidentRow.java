package org.lagesbild.publisher.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.publisher.area.AreaMap;
import org.lagesbild.publisher.area.Position;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** Reads one row, to its end even where something is wrong, so that everything is told at once. */
final class IncidentRow {

    private final CsvRow row;
    private final IncidentTable table;
    private final List<String> wrong = new ArrayList<>();
    private final Words words = new Words(wrong);

    IncidentRow(CsvRow row, IncidentTable table) {
        this.row = row;
        this.table = table;
    }

    RowReading read() {
        if (row.overlong()) {
            return new RowReading.Unsound(row.number(), Optional.empty(), List.of("row.overlong"));
        }
        Optional<String> eventId =
                Optional.of(cell("id")).filter(id -> !id.isEmpty()).map(table.ids()::of);
        Optional<Meaning> meaning = meaning();
        if (meaning.isEmpty()) {
            return new RowReading.NoIncident(row.number(), eventId);
        }
        if (eventId.isEmpty()) {
            wrong.add("id.missing");
        }
        Report content = content(eventId.orElse(""), meaning.get());
        return wrong.isEmpty()
                ? new RowReading.Incident(row.number(), content, meaning.get().mapped())
                : new RowReading.Unsound(row.number(), eventId, wrong);
    }

    private Optional<Meaning> meaning() {
        if (table.mapping().isPresent()) {
            if (cell("code").isEmpty()) {
                wrong.add("code.missing");
            }
            Optional<Meaning> meaning = table.mapping().get().of(cell("code"));
            if (meaning.filter(known -> !known.mapped()).isPresent()) {
                words.personal("code", cell("code"));
            }
            return meaning;
        }
        return Optional.of(new Meaning(
                words.category(cell("category")),
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                true));
    }

    /** The row's own words stand over those of the mapping. */
    private Report content(String eventId, Meaning meaning) {
        SourceTime time = time();
        Severity severity = words.closed(Severity.class, "severity", cell("severity"));
        Origin origin = words.closed(Origin.class, "origin", cell("origin"));
        Certainty certainty = words.closed(Certainty.class, "certainty", cell("certainty"));
        Scope scope = words.closed(Scope.class, "scope", cell("scope"));
        List<String> lenses = words.lenses(cell("lenses"));
        Report report = new Report(
                eventId,
                1,
                ReportKind.REPORT,
                meaning.category(),
                area(),
                time.at(),
                time.precision(),
                cell("place").isEmpty() ? meaning.place() : words.place(cell("place")),
                severity == Severity.UNKNOWN ? meaning.severity() : severity,
                origin == Origin.UNKNOWN ? meaning.origin() : origin,
                certainty == Certainty.UNKNOWN ? meaning.certainty() : certainty,
                lenses.isEmpty() ? meaning.lenses() : lenses,
                scope == Scope.UNKNOWN ? table.scope() : scope,
                "",
                Instant.EPOCH,
                0);
        return Generalisation.apply(report, Vocabularies.taxonomy());
    }

    private SourceTime time() {
        String text = cell("occurredAt");
        Optional<SourceTime> time = SourceTime.parse(text);
        if (text.isEmpty()) {
            wrong.add("occurredAt.missing");
        } else if (time.isEmpty()) {
            words.malformed("occurredAt", "malformed", text);
        }
        return time.orElse(new SourceTime(Instant.EPOCH, Precision.DAY));
    }

    private String area() {
        String code = cell("area");
        if (table.map().isPresent() && !(cell("longitude") + cell("latitude")).isEmpty()) {
            return located(table.map().get());
        }
        if (code.isEmpty()) {
            wrong.add("area.missing");
        } else if (!Shapes.area(code)) {
            words.malformed("area", "unknown", code);
        }
        return code;
    }

    private String located(AreaMap map) {
        try {
            Position position = new Position(number("longitude"), number("latitude"));
            Optional<String> area = map.areaOf(position);
            if (area.isEmpty()) {
                wrong.add("position.outside");
            }
            return area.orElse("");
        } catch (NumberFormatException e) {
            wrong.add("position.malformed");
            words.personal("longitude", cell("longitude"));
            words.personal("latitude", cell("latitude"));
            return "";
        }
    }

    /** Swedish spreadsheets write a decimal comma. */
    private double number(String field) {
        return Double.parseDouble(cell(field).replace(',', '.'));
    }

    private String cell(String field) {
        return row.text(table.columns().of(field));
    }
}
