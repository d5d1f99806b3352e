package org.lagesbild.publisher.recorded;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.publisher.csv.CodeMapping;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.taxonomy.Label;

/**
 * How a recorded file is read: which column holds what, in which time zone, whose the rows are, and what codes and areas
 * mean. It is a YAML file that an analyst writes; with it and a catalogue of areas, the incidents of any country can be
 * replayed.
 *
 * @param columns of what a row says of its incident as it was first known
 * @param later of what it says of it as it was seen last; empty where it does not
 */
public record RecordedMapping(
        ZoneId zone,
        Map<String, List<String>> columns,
        Map<String, List<String>> later,
        Map<String, RecordedPartner> partners,
        CodeMapping codes,
        SourceAreas areas,
        Scope scope) {

    static final String PARTNER = "partner";
    static final String RECEIVED = "receivedAt";
    static final String OCCURRED = "occurredAt";
    static final String AREA = "area";

    private static final Set<String> NEEDED = Set.of("id", "code", PARTNER, OCCURRED, RECEIVED, AREA);

    public RecordedMapping {
        columns = Map.copyOf(columns);
        later = Map.copyOf(later);
        partners = Map.copyOf(partners);
    }

    /**
     * Reads a mapping file and the tables that it names.
     *
     * @throws MappingException where anything in it is wrong
     */
    public static RecordedMapping read(Path file) {
        MappingEntries entries = entries(file);
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> columns =
                Optional.ofNullable(entries.columns()).orElse(Map.of());
        Map<String, List<String>> later = Optional.ofNullable(entries.later()).orElse(Map.of());
        Map<String, RecordedPartner> partners =
                Optional.ofNullable(entries.partners()).orElse(Map.of());
        missing(columns, faults);
        unknown(columns, "columns", faults);
        unknown(later, "later", faults);
        if (!later.isEmpty() && !later.containsKey(RECEIVED)) {
            faults.add("later needs " + RECEIVED);
        }
        partners.values().forEach(partner -> check(partner, faults));
        if (partners.isEmpty()) {
            faults.add("partners are missing");
        }
        Optional<ZoneId> zone = zone(entries.zone(), faults);
        if (entries.codes() == null) {
            faults.add("codes is missing: the file that says what each code means");
        }
        Optional<String> elsewhere = Optional.ofNullable(entries.elsewhere());
        elsewhere.filter(code -> !known(code)).ifPresent(code -> faults.add("elsewhere is no area of the catalogue"));
        if (!faults.isEmpty()) {
            throw new MappingException(faults);
        }
        Optional<Path> areas = Optional.ofNullable(entries.areas()).map(file::resolveSibling);
        return new RecordedMapping(
                zone.orElseThrow(),
                columns,
                later,
                partners,
                CodeMapping.read(file.resolveSibling(entries.codes()), StandardCharsets.UTF_8),
                SourceAreas.read(areas, elsewhere),
                Optional.ofNullable(entries.scope()).orElse(Scope.MUNICIPALITY));
    }

    private static MappingEntries entries(Path file) {
        try {
            return MappingEntries.READER.readValue(Files.readString(file));
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr();
            throw new MappingException(List.of("unknown field, wrong type or broken YAML" + where));
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping file can not be read: " + file, e);
        }
    }

    private static void missing(Map<String, List<String>> columns, List<String> faults) {
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            faults.add("columns has nothing for " + String.join(", ", missing));
        }
    }

    private static void unknown(Map<String, List<String>> columns, String name, List<String> faults) {
        Set<String> unknown = new TreeSet<>(columns.keySet());
        unknown.removeAll(NEEDED);
        if (!unknown.isEmpty()) {
            faults.add(name + " knows " + String.join(", ", new TreeSet<>(NEEDED)) + " and not "
                    + String.join(", ", unknown));
        }
    }

    private static void check(RecordedPartner partner, List<String> faults) {
        if (!Shapes.principal(partner.id())) {
            faults.add("a partner's id is of 2 to 32 small letters, digits and hyphens");
        }
        if (Vocabularies.taxonomy().sectors().stream().map(Label::code).noneMatch(partner.sector()::equals)) {
            faults.add("the sector of " + partner.id() + " is none of the taxonomy");
        }
        if (!known(partner.area())) {
            faults.add("the area of " + partner.id() + " is not in the catalogue; is LAGESBILD_AREAS set?");
        }
    }

    private static boolean known(String area) {
        return Vocabularies.areas().contains(area);
    }

    private static Optional<ZoneId> zone(@Nullable String name, List<String> faults) {
        try {
            return Optional.of(ZoneId.of(name == null ? "" : name));
        } catch (DateTimeException e) {
            faults.add("zone is a time zone's name, such as America/New_York");
            return Optional.empty();
        }
    }

    /** Whoever may have told of a row, each once, by id. */
    public List<RecordedPartner> publishers() {
        Map<String, RecordedPartner> byId = new TreeMap<>();
        partners.values().forEach(partner -> byId.putIfAbsent(partner.id(), partner));
        return List.copyOf(byId.values());
    }
}
