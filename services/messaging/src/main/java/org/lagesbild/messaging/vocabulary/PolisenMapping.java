package org.lagesbild.messaging.vocabulary;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Mapped;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.NotAnIncident;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Unmapped;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;

/**
 * What the event types of polisen.se mean in our taxonomy. Blanks around a type do not matter: the feed has one with a
 * trailing blank. Case does.
 */
public final class PolisenMapping {

    private static final String NOT_AN_INCIDENT = "-";

    private final Map<String, PolisenMeaning> meanings;

    private PolisenMapping(Map<String, PolisenMeaning> meanings) {
        this.meanings = meanings;
    }

    static PolisenMapping read() {
        return new PolisenMapping(new Table("mapping/mapping-polisen.csv")
                .rows(row -> Map.entry(row.text("type"), meaning(row))).stream()
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Never fails: a type that polisen.se invented since is {@link Unmapped}, to be counted as OTHER and reported. */
    public PolisenMeaning of(String type) {
        return meanings.getOrDefault(type.strip(), new Unmapped());
    }

    /** The types that have a meaning. */
    public Stream<String> types() {
        return meanings.keySet().stream().sorted();
    }

    private static PolisenMeaning meaning(Row row) {
        if (row.text("category").equals(NOT_AN_INCIDENT)) {
            return new NotAnIncident();
        }
        return new Mapped(
                row.text("category"),
                Origin.valueOf(row.text("origin")),
                Severity.valueOf(row.text("severity")),
                lenses(row.text("lenses")));
    }

    private static List<String> lenses(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }
}
