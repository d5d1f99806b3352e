package org.lagesbild.messaging.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * The areas of which a municipality says that many more people are there by day than live there, such as a city centre: a
 * rate per inhabitant misleads there. Read from a reviewed file, {@code code;reason}; a file with anything wrong in it is
 * refused with one message that lists everything. Who is there by day is not known, and no number is made of it.
 */
public final class DaytimeAreas {

    /** By which the file is told from others. */
    public static final String HEADER = "code;reason";

    private static final int CELLS = 2;

    private DaytimeAreas() {}

    /** Those of the deployment with their reasons; none where it has no such file. */
    public static Map<String, String> ofDeployment(AreaTree areas) {
        return AreaFolder.file(AreaFolder.DAYTIME)
                .map(file -> read(file, areas))
                .orElse(Map.of());
    }

    /** Those of a file, by code. Throws {@link IllegalStateException} where anything in it is wrong. */
    public static Map<String, String> read(Path file, AreaTree areas) {
        try {
            return parse(Files.readAllLines(file), areas);
        } catch (IOException e) {
            throw new UncheckedIOException("the daytime areas can not be read: " + file, e);
        }
    }

    private static Map<String, String> parse(List<String> lines, AreaTree areas) {
        List<String> faults = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            faults.add("the first line is not " + HEADER);
        }
        Map<String, String> reasons = new TreeMap<>();
        lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> row(line.split(";", -1), areas, reasons, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("daytime areas are refused:\n - " + String.join("\n - ", faults));
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static void row(String[] cells, AreaTree areas, Map<String, String> reasons, List<String> faults) {
        String code = cells[0].strip();
        boolean small = areas.find(code)
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) > 0)
                .isPresent();
        if (cells.length != CELLS || cells[1].isBlank()) {
            faults.add(code + ": not a code and a reason");
        } else if (!small) {
            faults.add(code + ": no such RegSO or DeSO");
        } else if (reasons.putIfAbsent(code, cells[1].strip()) != null) {
            faults.add(code + ": stands twice");
        }
    }
}
