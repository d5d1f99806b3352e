package org.lagesbild.messaging.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * Reads a deployment's own areas from their reviewed file: {@code code;name;members}, the members separated by blanks. A
 * file with anything wrong in it is refused with one message that lists everything: a sum over areas that overlap, or of two
 * editions, would be no count of anything.
 */
public final class CustomAreas {

    private static final String HEADER = "code;name;members";
    private static final Pattern CODE = Pattern.compile("\\d{4}-[A-Z0-9]{1,16}");
    private static final int CELLS = 3;

    private final AreaTree areas;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> taken = new TreeMap<>();

    private CustomAreas(AreaTree areas) {
        this.areas = areas;
    }

    /** Those of the deployment; none where it has no such file. */
    public static List<CustomArea> ofDeployment(AreaTree areas) {
        return AreaFolder.file(AreaFolder.CUSTOM).map(file -> read(file, areas)).orElse(List.of());
    }

    /** Those of a file. Throws {@link IllegalStateException} where anything in it is wrong. */
    public static List<CustomArea> read(Path file, AreaTree areas) {
        try {
            return new CustomAreas(areas).parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the custom areas can not be read: " + file, e);
        }
    }

    private List<CustomArea> parse(List<String> lines) {
        List<CustomArea> found = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            faults.add("the first line is not " + HEADER);
        }
        lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> found.add(area(line)));
        nested();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("custom areas are refused:\n - " + String.join("\n - ", faults));
        }
        return List.copyOf(found);
    }

    private CustomArea area(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != CELLS) {
            faults.add("not a row of three cells: " + line);
            return new CustomArea("", "", "", List.of());
        }
        String code = cells[0].strip();
        String municipality = code.split("-", -1)[0];
        List<String> members = List.of(cells[2].strip().split("\\s+"));
        must(CODE.matcher(code).matches(), code, "a code is the municipality's, a hyphen and up to 16 of A-Z and 0-9");
        must(codes.add(code), code, "stands twice");
        must(!cells[1].isBlank(), code, "has no name");
        members.forEach(member -> member(code, municipality, member));
        must(
                members.stream()
                                .filter(areas::contains)
                                .map(this::edition)
                                .distinct()
                                .count()
                        <= 1,
                code,
                "joins two editions");
        return new CustomArea(code, cells[1].strip(), municipality, members);
    }

    private void member(String code, String municipality, String member) {
        boolean known = areas.find(member)
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) > 0)
                .isPresent();
        must(known, code, "no such RegSO or DeSO: " + member);
        must(!known || areas.within(member, municipality), code, "lies in another municipality: " + member);
        String other = taken.putIfAbsent(member, code);
        must(other == null, code, member + " belongs to " + other + " already");
    }

    /** One area in another would count twice, be it in the same custom area or in two. */
    private void nested() {
        taken.forEach((member, code) -> areas.find(member)
                .ifPresent(known -> areas.lineage(member).stream()
                        .skip(1)
                        .filter(taken::containsKey)
                        .forEach(outer ->
                                faults.add(code + ": " + member + " lies in " + outer + ", which is a member too"))));
    }

    private int edition(String member) {
        return areas.find(member).map(Area::edition).orElse(0);
    }

    private void must(boolean holds, String code, String otherwise) {
        if (!holds) {
            faults.add((code.isEmpty() ? "(no code)" : code) + ": " + otherwise);
        }
    }
}
