package org.lagesbild.analyst.daily;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where in the topic that of each area and local midnight stands which was written last. Only positions are kept, in
 * arrays: 26 months of every area of the country take some tens of megabytes, where the views themselves would take
 * gigabytes.
 */
public final class DailyIndex {

    private static final int FIRST_SIZE = 8;
    private static final int PARTITION_SHIFT = 48;
    private static final long OFFSET_MASK = (1L << PARTITION_SHIFT) - 1;

    private final Map<String, Days> byArea = new ConcurrentHashMap<>();
    private final AtomicInteger first = new AtomicInteger(Integer.MAX_VALUE);

    /** Where a record stands. */
    public record Position(LocalDate date, int partition, long offset) {}

    /** Takes in a key of the topic, {@code area|date}; a key of another form is left out. */
    void add(String key, int partition, long offset) {
        int bar = key.indexOf('|');
        if (bar > 0) {
            LocalDate date = LocalDate.parse(key.substring(bar + 1));
            add(key.substring(0, bar), new Position(date, partition, offset));
        }
    }

    public void add(String area, Position at) {
        int day = (int) at.date().toEpochDay();
        first.accumulateAndGet(day, Math::min);
        byArea.computeIfAbsent(area, any -> new Days())
                .put(day, ((long) at.partition() << PARTITION_SHIFT) | at.offset());
    }

    /** Whether there is anything of any area at or before this midnight. */
    public boolean reaches(LocalDate midnight) {
        return first.get() <= midnight.toEpochDay();
    }

    /** The area's newest at or before this midnight: a view is written only where something moved. */
    public Optional<Position> at(String area, LocalDate midnight) {
        return Optional.ofNullable(byArea.get(area)).flatMap(days -> days.floor((int) midnight.toEpochDay()));
    }

    /** Sorted days of one area, and the position of each. */
    private static final class Days {

        private int[] days = new int[FIRST_SIZE];
        private long[] positions = new long[FIRST_SIZE];
        private int size;

        synchronized void put(int day, long position) {
            int found = Arrays.binarySearch(days, 0, size, day);
            if (found >= 0) {
                positions[found] = position;
                return;
            }
            insert(-found - 1, day, position);
        }

        synchronized Optional<Position> floor(int day) {
            int found = Arrays.binarySearch(days, 0, size, day);
            int at = found >= 0 ? found : -found - 2;
            return at < 0 ? Optional.empty() : Optional.of(position(at));
        }

        private void insert(int at, int day, long position) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                positions = Arrays.copyOf(positions, size * 2);
            }
            System.arraycopy(days, at, days, at + 1, size - at);
            System.arraycopy(positions, at, positions, at + 1, size - at);
            days[at] = day;
            positions[at] = position;
            size++;
        }

        private Position position(int at) {
            long packed = positions[at];
            return new Position(
                    LocalDate.ofEpochDay(days[at]), (int) (packed >>> PARTITION_SHIFT), packed & OFFSET_MASK);
        }
    }
}
