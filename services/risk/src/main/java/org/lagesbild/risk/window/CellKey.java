package org.lagesbild.risk.window;

/** A row of an area's counts: one category (or group) reported by one sector. Sorted by code, then sector. */
public record CellKey(String code, String sector) implements Comparable<CellKey> {

    @Override
    public int compareTo(CellKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : sector.compareTo(other.sector);
    }
}
