package org.lagesbild.gateway.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.privacy.guard.Shapes;

/**
 * What a request says beside its body, for the guard: headers that are not standard and a file's name, the names and values
 * of its query, the parts of its path. Names and values of ours are not read, nor is a random id.
 */
public final class Envelope {

    private static final String FILE = "content-disposition";
    private static final Map<String, Set<String>> OUR_QUERY =
            Map.of("dryRun", Set.of("", "true", "false"), "atomic", Set.of("", "true", "false"));
    private static final Set<String> OUR_PATH = Set.of("v1", "incidents", "heartbeat", "status");

    private final Allowance allowance = new Allowance(Allowance.OF_A_REQUEST);

    /** A part of the request by which a sender finds what is meant. */
    public enum Part {
        HEADER,
        QUERY,
        PATH
    }

    /** What was found in which part. */
    public record Found(Part part, List<Finding> findings) {}

    /** All parts in which something was found. */
    public List<Found> read(
            String path,
            Iterable<Map.Entry<String, List<String>>> query,
            Iterable<Map.Entry<String, List<String>>> headers) {
        List<Found> found = new ArrayList<>();
        note(Part.PATH, path(path), found);
        note(Part.QUERY, query(query), found);
        note(Part.HEADER, headers(headers), found);
        return found;
    }

    private static void note(Part part, Screening screening, List<Found> found) {
        if (!screening.clean()) {
            found.add(new Found(part, screening.findings()));
        }
    }

    private Screening path(String path) {
        Screening screening = new Screening(allowance);
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && !OUR_PATH.contains(segment)) {
                read("", segment, screening);
            }
        }
        return screening;
    }

    private Screening query(Iterable<Map.Entry<String, List<String>>> query) {
        Screening screening = new Screening(allowance);
        query.forEach(parameter -> {
            String name = parameter.getKey();
            Set<String> ours = OUR_QUERY.getOrDefault(name, Set.of());
            if (!OUR_QUERY.containsKey(name)) {
                read("", name, screening);
            }
            parameter.getValue().stream()
                    .filter(value -> !ours.contains(value))
                    .forEach(value -> read(name, value, screening));
        });
        return screening;
    }

    private Screening headers(Iterable<Map.Entry<String, List<String>>> headers) {
        Screening screening = new Screening(allowance);
        headers.forEach(header -> {
            String name = header.getKey();
            if (name.toLowerCase(Locale.ROOT).equals(FILE)) {
                header.getValue().forEach(value -> read("", value, screening));
            } else if (!StandardHeaders.contain(name)) {
                read("", name, screening);
                header.getValue().forEach(value -> read(name, value, screening));
            }
        });
        return screening;
    }

    private static void read(String label, String text, Screening screening) {
        if (!Shapes.eventId(text.toLowerCase(Locale.ROOT))) {
            readings(text).forEach(reading -> screening.labelled(Screen.UNNAMED, label, reading));
        }
    }

    /** A text as it came, and what it was before it was made fit for a header or an address. */
    private static Stream<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>(List.of(text));
        if (text.chars().anyMatch(c -> c > 0x7f)) {
            readings.add(new String(text.getBytes(ISO_8859_1), UTF_8));
        }
        if (text.indexOf('%') >= 0 || text.indexOf('+') >= 0) {
            try {
                readings.add(URLDecoder.decode(text, UTF_8));
            } catch (IllegalArgumentException e) {
                return readings.stream(); // a percent sign that means itself
            }
        }
        return readings.stream();
    }
}
