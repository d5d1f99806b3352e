package org.lagesbild.analyst.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a client has seen the topic: per partition the offset of the last record it knows, as {@code 0:123,3:99}. It
 * means the same on every node, so a client may go on at any of them.
 */
record PositionVector(Map<Integer, Long> offsets) {

    static final PositionVector START = new PositionVector(Map.of());

    private static final Pattern FORM = Pattern.compile("\\d{1,4}:\\d{1,18}(,\\d{1,4}:\\d{1,18}){0,4095}");

    PositionVector {
        offsets = Map.copyOf(offsets);
    }

    /** Reads an event's id; the start where it is none of ours: to send too much is safe, too little is not. */
    static PositionVector parse(String id) {
        if (id.length() > 100_000 || !FORM.matcher(id).matches()) {
            return START;
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String part : id.split(",", -1)) {
            int colon = part.indexOf(':');
            offsets.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
        }
        return new PositionVector(offsets);
    }

    boolean covers(int partition, long offset) {
        Long seen = offsets.get(partition);
        return seen != null && offset <= seen;
    }

    /** This vector, moved on to the offset where it lies further on. */
    PositionVector with(int partition, long offset) {
        if (covers(partition, offset)) {
            return this;
        }
        Map<Integer, Long> moved = new TreeMap<>(offsets);
        moved.put(partition, offset);
        return new PositionVector(moved);
    }

    /** This vector, or the start where it lies ahead of what was reached: then it is another topic's, or too early. */
    PositionVector reachedBy(PositionVector reached) {
        boolean known = offsets.entrySet().stream().allMatch(at -> reached.covers(at.getKey(), at.getValue()));
        return known ? this : START;
    }

    @Override
    public String toString() {
        return new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
    }
}
