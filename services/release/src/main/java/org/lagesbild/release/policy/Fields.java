package org.lagesbild.release.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one place in a file. What is wrong with them is noted, with its place, and reading goes on: whoever mends
 * a file wants to know everything at once.
 */
final class Fields {

    private final String place;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> faults;
    private final Set<String> asked = new TreeSet<>();

    Fields(String place, @Nullable Object tree, List<String> faults) {
        this.place = place;
        this.faults = faults;
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
        } else {
            faults.add((place.isEmpty() ? "the file" : place) + ": is no list of names and values");
        }
    }

    /** What the reading makes of the field; {@code missing} where it is not there, and where it is wrong. */
    <T> T read(String name, Function<String, T> reading, @Nullable T otherwise, T missing) {
        asked.add(name);
        Object value = values.get(name);
        if (value == null) {
            if (otherwise == null) {
                faults.add(at(name) + ": is missing");
            }
            return otherwise == null ? missing : otherwise;
        }
        try {
            return reading.apply(String.valueOf(value));
        } catch (RuntimeException e) {
            faults.add(at(name) + ": " + e.getMessage());
            return missing;
        }
    }

    int whole(String name, @Nullable Integer otherwise) {
        return read(name, Fields::number, otherwise, 1);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is no whole number", e);
        }
    }

    String text(String name, @Nullable String otherwise) {
        return read(name, Function.identity(), otherwise, "");
    }

    /** The field's own fields; none where it is not there. */
    Fields under(String name) {
        asked.add(name);
        return new Fields(at(name), values.getOrDefault(name, Map.of()), faults);
    }

    /** Each thing that the field lists. */
    List<Fields> each(String name) {
        asked.add(name);
        List<Fields> found = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object one : list) {
                found.add(new Fields(at(name) + "[" + found.size() + "]", one, faults));
            }
        } else {
            faults.add(at(name) + ": is no list");
        }
        return found;
    }

    /** Names that people gave, in the file's order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** To be called when everything was asked for: a name that nobody asks for is a slip of the pen. */
    void done() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> faults.add(at(name) + ": there is no such field"));
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
