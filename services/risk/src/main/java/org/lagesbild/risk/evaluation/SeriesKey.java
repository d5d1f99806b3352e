package org.lagesbild.risk.evaluation;

/** One area and category, whose counts are held against their own past. */
public record SeriesKey(String area, String category) implements Comparable<SeriesKey> {

    @Override
    public int compareTo(SeriesKey other) {
        int areas = area.compareTo(other.area);
        return areas != 0 ? areas : category.compareTo(other.category);
    }
}
