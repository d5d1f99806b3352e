package org.lagesbild.publisher.recorded;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.csv.Columns;
import org.lagesbild.publisher.csv.CsvRow;
import org.lagesbild.publisher.csv.IncidentTable;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.publisher.csv.SourceTime;
import org.lagesbild.risk.incident.Precision;

/**
 * Turns a row of a recorded file into one of the table that partners publish from, under our names and with our codes, and
 * reads it as that: what passes there passes here, and nothing else.
 */
final class SightingReader {

    private final RecordedMapping mapping;
    private final RecordedTally.Counter tally;
    private final Function<String, EventIds> ids;
    private final Map<String, IncidentTable> tables = new HashMap<>();

    /** @param ids of a partner, by its id */
    SightingReader(RecordedMapping mapping, Function<String, EventIds> ids, RecordedTally.Counter tally) {
        this.mapping = mapping;
        this.ids = ids;
        this.tally = tally;
    }

    /** What the row says of its incident: as it was first known, and where it says so as it was seen last. */
    void read(CsvRow row, Consumer<Sighting> each) {
        tally.add("rows");
        sighting(row, mapping.columns()).ifPresent(each);
        Map<String, List<String>> later = new HashMap<>(mapping.columns());
        later.putAll(mapping.later());
        boolean said = mapping.later().entrySet().stream()
                .anyMatch(column -> !column.getKey().equals(RecordedMapping.RECEIVED)
                        && !cell(row, column.getValue()).isEmpty());
        if (said) {
            sighting(row, later).ifPresent(each);
        }
    }

    private Optional<Sighting> sighting(CsvRow row, Map<String, List<String>> columns) {
        Optional<RecordedPartner> partner =
                Optional.ofNullable(mapping.partners().get(cell(row, columns, RecordedMapping.PARTNER)));
        Optional<Instant> received = SourceTime.parse(cell(row, columns, RecordedMapping.RECEIVED), mapping.zone())
                .filter(time -> time.precision() == Precision.HOUR)
                .map(SourceTime::at);
        if (partner.isEmpty() || received.isEmpty()) {
            tally.add("left out: " + (partner.isEmpty() ? "partner.unknown" : "receivedAt.malformed"));
            return Optional.empty();
        }
        return read(ours(row, columns), partner.get(), received.get());
    }

    private Optional<Sighting> read(CsvRow row, RecordedPartner partner, Instant at) {
        RowReading reading = tables.computeIfAbsent(partner.id(), this::table).read(row);
        if (reading instanceof RowReading.Unsound unsound) {
            unsound.codes().forEach(code -> tally.add("left out: " + code));
            return Optional.empty();
        }
        if (reading instanceof RowReading.Incident incident) {
            tally.add(incident.mapped() ? "codes known" : "codes unknown, told as OTHER");
            return Optional.of(
                    new Sighting(partner, incident.content().eventId(), at, Optional.of(incident.content())));
        }
        tally.add("codes of no incident");
        return reading.eventId().map(id -> new Sighting(partner, id, at, Optional.empty()));
    }

    private IncidentTable table(String partner) {
        return new IncidentTable(
                ids.apply(partner),
                new Columns(Map.of()),
                Optional.of(mapping.codes()),
                Optional.empty(),
                mapping.scope());
    }

    private CsvRow ours(CsvRow row, Map<String, List<String>> columns) {
        return CsvRow.of(
                row.number(),
                Map.of(
                        "id", cell(row, columns, "id"),
                        "code", cell(row, columns, "code"),
                        "occurredAt", occurredAt(cell(row, columns, RecordedMapping.OCCURRED)),
                        "area", area(cell(row, columns, RecordedMapping.AREA))));
    }

    /** With the offset of the source's own zone; a day stays a day. */
    private String occurredAt(String text) {
        return SourceTime.parse(text, mapping.zone())
                .filter(time -> time.precision() == Precision.HOUR)
                .map(time -> time.at().toString())
                .orElse(text);
    }

    private String area(String name) {
        return mapping.areas().find(name).orElseGet(() -> {
            tally.add("areas not named, or unknown");
            return mapping.areas().elsewhere().orElse(name);
        });
    }

    private static String cell(CsvRow row, Map<String, List<String>> columns, String field) {
        return cell(row, columns.getOrDefault(field, List.of()));
    }

    private static String cell(CsvRow row, List<String> columns) {
        return columns.stream()
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
