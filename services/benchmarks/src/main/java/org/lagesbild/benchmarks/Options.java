package org.lagesbild.benchmarks;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options of one measurement: {@code --name value}, each with a default. Unknown ones are refused. */
public final class Options {

    private static final String DASHES = "--";

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** Throws {@link IllegalArgumentException} where the words are not options of this measurement. */
    public static Options parse(Map<String, String> defaults, List<String> words) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String name = word.next();
            if (!name.startsWith(DASHES) || !defaults.containsKey(name.substring(DASHES.length()))) {
                throw new IllegalArgumentException("no such option: " + name);
            }
            if (!word.hasNext()) {
                throw new IllegalArgumentException("a value is missing: " + name);
            }
            values.put(name.substring(DASHES.length()), word.next());
        }
        return new Options(values);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such option: " + name);
        }
        return value;
    }

    public int number(String name) {
        return Math.toIntExact(longNumber(name));
    }

    public long longNumber(String name) {
        return Long.parseLong(text(name).replace("_", ""));
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(option -> DASHES + option.getKey() + " " + option.getValue())
                .collect(Collectors.joining(" "));
    }
}
